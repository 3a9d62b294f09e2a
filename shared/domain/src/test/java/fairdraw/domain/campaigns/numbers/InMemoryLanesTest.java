package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.InMemoryCampaignEntries;
import fairdraw.domain.draws.SampleDraws;

final class InMemoryLanesTest implements AllocationsContract, HolesContract {

    private final InMemoryCampaignEntries entries = new InMemoryCampaignEntries();
    private final InMemoryLanes lanes = new InMemoryLanes(entries, sample().draw().rules().times());

    @Override
    public Allocations allocations() {
        return lanes;
    }

    @Override
    public Holes holes() {
        return lanes;
    }

    @Override
    public CampaignEntries entries() {
        return entries;
    }

    @Override
    public SampleCampaign sample() {
        return SampleCampaign.of(SampleDraws.TENANT).allocating(5);
    }

    @Override
    public void put(CampaignEntry entry) {
        entries.put(entry);
    }
}
