package fairdraw.aws.campaigns;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.CampaignPrizesContract;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignSlug;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbCampaignPrizesTest implements CampaignPrizesContract {

    private final String table = SharedStore.newTable("Campaigns");
    private final DynamoDbCampaignEntries entries =
            new DynamoDbCampaignEntries(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);
    private final DynamoDbCampaignPrizes prizes =
            new DynamoDbCampaignPrizes(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);
    private SampleCampaign sample = SampleCampaign.of(SampleDraws.TENANT);

    @BeforeEach
    void anotherCampaign() {
        sample =
                SampleCampaign.of(SampleDraws.TENANT)
                        .called(new CampaignSlug("s" + UUID.randomUUID()));
    }

    @AfterAll
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public CampaignEntries entries() {
        return entries;
    }

    @Override
    public CampaignPrizes prizes() {
        return prizes;
    }

    @Override
    public SampleCampaign sample() {
        return sample;
    }
}
