package fairdraw.aws.campaigns;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.entries.CampaignPrizes;
import fairdraw.domain.campaigns.entries.ParticipantsContract;
import fairdraw.domain.campaigns.erasure.EraseParticipant;
import fairdraw.domain.draws.erasure.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbParticipantsTest implements ParticipantsContract {

    private final CampaignTables tables = new CampaignTables();
    private final DynamoDbParticipants participants =
            new DynamoDbParticipants(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), tables.table);
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
    public EraseParticipant.Removal removal() {
        return participants;
    }

    @Override
    public People people() {
        return participants;
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

    @Override
    public void put(CampaignEntry entry) {
        tables.put(entry);
    }
}
