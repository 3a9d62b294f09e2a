package fairdraw.domain.campaigns.entries;

import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.List;

/** The lucky numbers of an entry, as stored; once the entry holds them, it does so for ever. */
public sealed interface Assignment {

    /** Returns the time from which the entry holds the numbers. */
    Instant at();

    /**
     * Numbers that were handed in, few enough to be stored with the entry.
     *
     * @param gate the gate that admitted them
     * @param nonce the source of the salts of their leaves, 32 bytes in hex
     */
    record Listed(List<LuckyNumber> numbers, int gate, String nonce, Instant at)
            implements Assignment {}

    /**
     * Numbers that were handed in, stored with their claims.
     *
     * @param leaders every claim that stores a part of the list, in order
     * @param submission the id under which the claims were made
     */
    record Claimed(
            List<LuckyNumber> leaders,
            int quantity,
            String submission,
            int gate,
            String nonce,
            Instant at)
            implements Assignment {}

    /**
     * Numbers allocated by this server. The entry names them as soon as they are set aside, but
     * holds them only once the allocation is recorded, which {@link NumberHoldings} checks.
     *
     * @param lane the number of their lane
     * @param start the first of {@code quantity} consecutive indexes of the permutation
     * @param reused whether the indexes were voided before, rather than counted off the lane
     */
    record Allocated(int lane, long start, int quantity, boolean reused, String nonce, Instant at)
            implements Assignment {}
}
