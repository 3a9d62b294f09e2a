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
 * How indexes come to entries: counted off a lane, set aside for an entry, and recorded, which is
 * when they are the entry's. A lane may be asked for a range that was voided instead.
 */
public interface Allocations {

    /** What a lane's counter said. */
    sealed interface Counted {
        /** A range that nobody else gets. */
        record Range(long start) implements Counted {}

        /** The lane has not as many indexes left. */
        record Full() implements Counted {}

        /** The lane is not open. */
        record Shut() implements Counted {}
    }

    /** Counts off the next {@code quantity} indexes. */
    Counted count(Lane lane, int quantity, Instant now);

    /** Ranges of the lane that may be given again; not all of them if there are many. */
    List<Free> free(Lane lane);

    /**
     * Sets a range aside for an entry, unless one is already.
     *
     * @return what is set aside for it now; empty when it is to get no numbers any more
     */
    Optional<Allocated> setAside(CampaignEntry entry, Allocated range);

    /**
     * Records that a range, which must be set aside for the entry, is the entry's.
     *
     * @return false when it was voided or has gone to another entry, for good
     */
    boolean commit(CampaignEntry entry, Lane lane, Allocated range);

    /**
     * Takes back what is set aside for an entry and can never be the entry's.
     *
     * @return what is set aside for it now, by somebody else
     */
    Optional<Allocated> giveUp(CampaignEntry entry, Allocated range);

    /** The records of those ranges that begin at {@code starts} and were given, by start. */
    Map<Long, Given> given(Lane lane, Collection<Long> starts);

    /** The record of the range that was given with {@code index} in it. */
    Optional<Given> covering(Lane lane, long index);
}
