package fairdraw.domain.campaigns.numbers;

import java.time.Instant;

/** What became of an index of a lane, or of the range that begins there. */
public sealed interface AllocationRecord {

    /** The index that it is kept under. */
    long start();

    /** How many indexes it is about, from its start on. */
    int quantity();

    /** Given to an entry for good. */
    record Given(long start, int quantity, String entryId, String nonce, Instant at)
            implements AllocationRecord {}

    /** Not to be given by the counter any more, to whoever got it from there. */
    record Voided(long start) implements AllocationRecord {
        @Override
        public int quantity() {
            return 1;
        }
    }

    /** A range of voided indexes that may be given again. */
    record Free(long start, int quantity) implements AllocationRecord {}

    /** The index behind its last. */
    default long end() {
        return start() + quantity();
    }
}
