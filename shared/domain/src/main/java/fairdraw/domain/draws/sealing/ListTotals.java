package fairdraw.domain.draws.sealing;

/**
 * A list whose chunks are all written, as its manifest sums it up.
 *
 * @param denied the number of leaves that are not ACTIVE
 * @param lines the number of lines of the ACTIVE ones
 */
record ListTotals(SealedLists.Top top, long denied, long lines) {}
