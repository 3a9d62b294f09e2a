package fairdraw.domain.draws.results;

/**
 * One entry's place in a draw's ranking.
 *
 * @param rank the place, from 0
 * @param leaf the leaf hash in hex
 * @param person whose entry it is, as the tables know the person
 * @param number which of the person's records it is
 */
public record Rank(int rank, String leaf, String person, long number) {}
