package fairdraw.aws.campaigns;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims;
import fairdraw.domain.campaigns.numbers.NumberClaimsContract;
import fairdraw.domain.draws.Gates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbNumberClaimsTest implements NumberClaimsContract {

    private final CampaignTables tables = new CampaignTables();
    private SampleCampaign sample = CampaignTables.another();

    @BeforeEach
    void anotherCampaign() {
        sample = tables.created(CampaignTables.another().giving(MANY, 10_000));
    }

    @AfterAll
    void drop() {
        tables.drop();
    }

    @Override
    public NumberClaims claims() {
        return tables.claims;
    }

    @Override
    public Gates gates() {
        return tables.gates;
    }

    @Override
    public CampaignEntries entries() {
        return tables.entries;
    }

    @Override
    public SampleCampaign sample() {
        return sample;
    }

    @Override
    public void put(CampaignEntry entry) {
        tables.put(entry);
    }
}
