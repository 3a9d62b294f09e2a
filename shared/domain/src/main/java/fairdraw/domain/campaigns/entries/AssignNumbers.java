package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.Campaign;

/** Assigns lucky numbers to approved entries of campaigns with automatic numbers. */
public interface AssignNumbers {

    /** The outcome of an attempt to assign numbers. */
    sealed interface Outcome {
        /** The entry holds its numbers, from this attempt or an earlier one. */
        record Assigned(Assignment.Allocated assignment) implements Outcome {}

        /** The draw takes no more numbers. */
        record Closed() implements Outcome {}

        /** Fewer numbers are left than the entry should get. */
        record Exhausted() implements Outcome {}

        /** Concurrent writers won every attempt; nothing rules the entry out. */
        record Busy() implements Outcome {}
    }

    /**
     * Assigns the numbers that {@code entry} qualified for; repeated calls assign the same numbers.
     */
    Outcome assign(Campaign campaign, CampaignEntry entry);
}
