package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.entries.Assignment.Allocated;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Free;
import fairdraw.domain.campaigns.numbers.AllocationRecord.Given;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The allocation of indexes to entries in three steps: a range is counted off a lane, set aside for
 * an entry, and recorded, from which moment the entry holds it. A range that was voided may take
 * the place of one counted off.
 */
public interface Allocations {

    /** The answer of a lane's counter. */
    sealed interface Counted {
        /** A range that no other caller gets. */
        record Range(long start) implements Counted {}

        /** The lane has too few indexes left. */
        record Full() implements Counted {}

        /** The lane is not open. */
        record Shut() implements Counted {}
    }

    /** Counts off the next {@code quantity} indexes. */
    Counted count(Lane lane, int quantity, Instant now);

    /** Returns ranges of the lane that may be given again; not all of them if there are many. */
    List<Free> free(Lane lane);

    /**
     * Sets a range aside for an entry, unless one is already.
     *
     * @return the range that is set aside for it now; empty if the entry is to get no more numbers
     */
    Optional<Allocated> setAside(CampaignEntry entry, Allocated range);

    /**
     * Records that the entry holds a range, which must be set aside for it.
     *
     * @return false if the range was voided or went to another entry, which is final
     */
    boolean commit(CampaignEntry entry, Lane lane, Allocated range);

    /**
     * Withdraws a range that is set aside for an entry but can never be recorded.
     *
     * @return the range that another caller has set aside for the entry since, if any
     */
    Optional<Allocated> giveUp(CampaignEntry entry, Allocated range);

    /** Returns the records of the given ranges that begin at {@code starts}, by start. */
    Map<Long, Given> given(Lane lane, Collection<Long> starts);

    /** Returns the record of the given range that contains {@code index}. */
    Optional<Given> covering(Lane lane, long index);
}
