package fairdraw.aws.campaigns;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.CampaignPrizesContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbCampaignPrizesTest implements CampaignPrizesContract {

    private final CampaignTables tables = new CampaignTables();
    private SampleCampaign sample = CampaignTables.another();

    @BeforeEach
    void anotherCampaign() {
        sample = CampaignTables.another();
    }

    @AfterAll
    void drop() {
        tables.drop();
    }

    @Override
    public CampaignEntries entries() {
        return tables.entries;
    }

    @Override
    public CampaignPrizes prizes() {
        return tables.prizes;
    }

    @Override
    public SampleCampaign sample() {
        return sample;
    }
}
