package fairdraw.domain.campaigns.entries;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.erasure.People;

final class InMemoryParticipantsTest implements ParticipantsContract {

    private final InMemoryCampaignEntries entries = new InMemoryCampaignEntries();

    @Override
    public EraseParticipant.Removal removal() {
        return entries.participants();
    }

    @Override
    public People people() {
        return entries.participants();
    }

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
        return SampleCampaign.of(SampleDraws.TENANT);
    }

    @Override
    public void put(CampaignEntry entry) {
        entries.put(entry);
    }
}
