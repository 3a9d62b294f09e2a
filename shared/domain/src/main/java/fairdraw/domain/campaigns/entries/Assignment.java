package fairdraw.domain.campaigns.entries;

import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Instant;
import java.util.List;

/** How an entry holds its lucky numbers; once they are its own, it is for ever. */
public sealed interface Assignment {

    /** When the numbers became the entry's. */
    Instant at();

    /**
     * Handed in, few enough to be kept with the entry.
     *
     * @param gate the gate that admitted them
     * @param nonce from which the salts of their leaves follow, 32 bytes in hex
     */
    record Listed(List<LuckyNumber> numbers, int gate, String nonce, Instant at)
            implements Assignment {}

    /**
     * Handed in, kept with their claims.
     *
     * @param leaders every claim that holds a part of the list, in order
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
     * Allocated by us. The entry names it as soon as it is set aside, and holds it only once the
     * allocation is recorded, which {@link NumberHoldings} knows.
     *
     * @param lane the lane that they are of
     * @param start the first of {@code quantity} consecutive indexes of the permutation
     * @param reused whether they were voided before, rather than counted off the lane
     */
    record Allocated(int lane, long start, int quantity, boolean reused, String nonce, Instant at)
            implements Assignment {}
}
