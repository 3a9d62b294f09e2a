package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.Campaign;

/** Gives approved entries of a campaign their numbers where the numbers are made by us. */
public interface AssignNumbers {

    /** What became of an attempt to give an entry its numbers. */
    sealed interface Outcome {
        /** The entry holds them, from now on or from an earlier attempt. */
        record Assigned(Assignment.Allocated assignment) implements Outcome {}

        /** The draw takes no more numbers. */
        record Closed() implements Outcome {}

        /** There are fewer numbers left than the entry is to get. */
        record Exhausted() implements Outcome {}

        /** Too many others are writing; nothing is known against it. */
        record Busy() implements Outcome {}
    }

    /** Gives {@code entry} what it qualified for; the same numbers however often it is asked. */
    Outcome assign(Campaign campaign, CampaignEntry entry);
}
