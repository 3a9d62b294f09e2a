package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.Lane;
import fairdraw.domain.campaigns.NumberSpace;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;

/** The lanes, entries and campaign that a contract of lanes is tested on. */
public interface LanesOnTest {

    Allocations allocations();

    Holes holes();

    CampaignEntries entries();

    /**
     * Returns a stored campaign with automatic numbers in one lane, five for each entry, the same
     * one throughout a test.
     */
    SampleCampaign sample();

    /** Stores an entry as it is. */
    void put(CampaignEntry entry);

    /** Returns the only lane of the campaign. */
    default Lane lane() {
        return Lane.of(NumberSpace.of(sample().campaign())).getFirst();
    }

    /** Stores an approved entry that gets this number of numbers. */
    default CampaignEntry approved(int n, int quantity) {
        CampaignEntry entry = SampleHolders.approved(sample().campaign(), n, quantity);
        put(entry);
        return entry;
    }
}
