package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The indexes that a lane counted off and nobody has. A hole is fenced by a record at every index
 * of it, since any of them may be where a sleeper's range begins; then it may be given again.
 */
public interface Holes {

    /**
     * How far a lane has come.
     *
     * @param next the index that it gives next
     * @param searched below which index there is no hole, and nothing voided that is not free
     * @param version counts whatever was set free
     */
    record Standing(boolean isOpen, long next, long searched, long version) {}

    /** A lane as it is, read with strong consistency. */
    Standing standing(Lane lane);

    /** Shuts the lane for good; repeating it changes nothing. */
    Standing shut(Lane lane);

    /** Hands over every record of a lane by start, read with strong consistency. */
    void each(Lane lane, Consumer<AllocationRecord> visitor);

    /** Voids every index from {@code from} to before {@code to} that has no record. */
    void makeVoid(Lane lane, long from, long to);

    /**
     * Sets ranges of voided indexes free, all or nothing.
     *
     * @param version of the lane before the records were read
     * @param ranges at most 40
     * @return false when the lane is shut or others were set free since it was read; nothing was
     *     written
     */
    boolean setFree(Lane lane, long version, List<Free> ranges);

    /** Voids a range that was free; if it was given meanwhile, it stays so. */
    void withdraw(Lane lane, Free range);

    /**
     * Keeps others from the same search for half a minute; it only saves work.
     *
     * @return empty when somebody else is searching
     */
    Optional<Standing> search(Lane lane, Instant now);

    /** Ends a search, after which there is no hole below {@code searched}. */
    void searched(Lane lane, long searched);
}
