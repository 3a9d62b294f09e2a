package fairdraw.domain.draws.results;

/**
 * The position of an entry in a draw's ranking.
 *
 * @param rank the position, from 0
 * @param leaf the leaf hash in hex
 * @param person the key of the person who holds the entry, of nobody once they are erased
 * @param number the number of the entry among the person's records
 */
public record Rank(int rank, String leaf, String person, long number) {}
