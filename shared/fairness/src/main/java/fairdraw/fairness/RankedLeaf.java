package fairdraw.fairness;

/**
 * A place in a draw's ranking.
 *
 * @param rank the rank, from 0 for the best
 * @param index the position of the leaf in the sealed list, from 0
 * @param leaf the leaf hash in hex
 * @param score its score in hex
 */
public record RankedLeaf(int rank, long index, String leaf, String score) {}
