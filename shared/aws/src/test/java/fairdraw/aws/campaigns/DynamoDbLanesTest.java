package fairdraw.aws.campaigns;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.Allocations;
import fairdraw.domain.campaigns.numbers.AllocationsContract;
import fairdraw.domain.campaigns.numbers.Holes;
import fairdraw.domain.campaigns.numbers.HolesContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbLanesTest implements AllocationsContract, HolesContract {

    private final CampaignTables tables = new CampaignTables();
    private SampleCampaign sample = CampaignTables.another();

    @BeforeEach
    void anotherCampaign() {
        sample = tables.created(CampaignTables.another().allocating(5));
    }

    @AfterAll
    void drop() {
        tables.drop();
    }

    @Override
    public Allocations allocations() {
        return tables.allocations;
    }

    @Override
    public Holes holes() {
        return tables.holes;
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
