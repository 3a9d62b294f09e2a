package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.InMemoryCampaignEntries;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import org.junit.jupiter.api.BeforeEach;

final class InMemoryNumberClaimsTest implements NumberClaimsContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryCampaignEntries entries = new InMemoryCampaignEntries();
    private final InMemoryNumberClaims claims = new InMemoryNumberClaims(entries, draws);

    @BeforeEach
    void create() {
        draws.create(sample().draw());
    }

    @Override
    public NumberClaims claims() {
        return claims;
    }

    @Override
    public Gates gates() {
        return claims;
    }

    @Override
    public CampaignEntries entries() {
        return entries;
    }

    @Override
    public SampleCampaign sample() {
        return SampleCampaign.of(SampleDraws.TENANT).giving(300, 10_000);
    }

    @Override
    public void put(CampaignEntry entry) {
        entries.put(entry);
    }
}
