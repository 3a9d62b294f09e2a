package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The indexes that a lane counted off and no entry holds. A hole is fenced by a record at each of
 * its indexes, since a stalled caller's range may begin at any of them; then it may be given again.
 */
public interface Holes {

    /**
     * The state of a lane.
     *
     * @param next the index that it gives next
     * @param searched the index below which there is no hole, and no voided index that is not free
     * @param version the number of times that ranges were set free
     */
    record Standing(boolean isOpen, long next, long searched, long version) {}

    /** Returns the state of a lane, read with strong consistency. */
    Standing standing(Lane lane);

    /** Shuts the lane for good; repeating it changes nothing. */
    Standing shut(Lane lane);

    /** Passes every record of a lane to {@code visitor} by start, read with strong consistency. */
    void each(Lane lane, Consumer<AllocationRecord> visitor);

    /**
     * Voids every index without a record from {@code from}, inclusive, to {@code to}, exclusive.
     */
    void makeVoid(Lane lane, long from, long to);

    /**
     * Sets ranges of voided indexes free, all or nothing.
     *
     * @param version the lane's version before the records were read
     * @param ranges at most 40
     * @return false if the lane is shut, or ranges were set free since the read; nothing was
     *     written
     */
    boolean setFree(Lane lane, long version, List<Free> ranges);

    /** Voids a free range; a range given meanwhile stays given. */
    void withdraw(Lane lane, Free range);

    /**
     * Leases the search of a lane for half a minute, which only saves work.
     *
     * @return empty if another caller is searching
     */
    Optional<Standing> search(Lane lane, Instant now);

    /** Ends a search, after which there is no hole below {@code searched}. */
    void searched(Lane lane, long searched);
}
