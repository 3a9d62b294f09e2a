package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.ids.EntryId;
import java.time.Instant;

/** The record at an index of a lane, which covers that index or a range that begins there. */
public sealed interface AllocationRecord {

    /** Returns the index that the record is stored under. */
    long start();

    /** Returns the number of indexes that the record covers, from its start on. */
    int quantity();

    /** A range given to an entry for good. */
    record Given(long start, int quantity, EntryId entryId, String nonce, Instant at)
            implements AllocationRecord {}

    /**
     * An index that the counter no longer gives, not even to a caller that got it from there
     * before.
     */
    record Voided(long start) implements AllocationRecord {
        @Override
        public int quantity() {
            return 1;
        }
    }

    /** A range of voided indexes that may be given again. */
    record Free(long start, int quantity) implements AllocationRecord {}

    /** Returns the index after the last one covered. */
    default long end() {
        return start() + quantity();
    }
}
