package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignSlug;

final class InMemoryCampaignPrizesTest implements CampaignPrizesContract {

    private final InMemoryCampaignEntries entries = new InMemoryCampaignEntries();

    @Override
    public CampaignEntries entries() {
        return entries;
    }

    @Override
    public CampaignPrizes prizes() {
        return entries.prizes();
    }

    @Override
    public SampleCampaign sample() {
        return SampleCampaign.of(SampleDraws.TENANT).called(new CampaignSlug("spring"));
    }
}
