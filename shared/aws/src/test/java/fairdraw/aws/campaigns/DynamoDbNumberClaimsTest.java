package fairdraw.aws.campaigns;

import fairdraw.aws.draws.DynamoDbGates;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntries;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims;
import fairdraw.domain.campaigns.numbers.NumberClaimsContract;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignSlug;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbNumberClaimsTest implements NumberClaimsContract {

    private final Transactions transactions = TestTransactions.on(SharedStore.client());
    private final SharedStore.Names tables = SharedStore.newTables();
    private final String table = SharedStore.newTable("Campaigns");
    private final DynamoDbCampaigns campaigns =
            new DynamoDbCampaigns(
                    SharedStore.client(),
                    transactions,
                    new DynamoDbCampaigns.Names(table, tables.draws(), tables.lotteries()));
    private final DynamoDbCampaignEntries entries =
            new DynamoDbCampaignEntries(SharedStore.client(), transactions, table);
    private final DynamoDbNumberClaims claims =
            new DynamoDbNumberClaims(SharedStore.client(), transactions, table, tables.draws());
    private final DynamoDbGates gates =
            new DynamoDbGates(SharedStore.client(), transactions, tables.draws());
    private SampleCampaign sample = SampleCampaign.of(SampleDraws.TENANT);

    @BeforeEach
    void anotherCampaign() {
        sample =
                SampleCampaign.of(SampleDraws.TENANT)
                        .called(new CampaignSlug("s" + UUID.randomUUID()))
                        .giving(MANY, 10_000);
        campaigns.create(sample.campaign(), sample.draw());
    }

    @AfterAll
    void drop() {
        SharedStore.drop(tables);
        SharedStore.drop(table);
    }

    @Override
    public NumberClaims claims() {
        return claims;
    }

    @Override
    public Gates gates() {
        return gates;
    }

    @Override
    public CampaignEntries entries() {
        return entries;
    }

    @Override
    public SampleCampaign sample() {
        return sample;
    }

    @Override
    public void put(CampaignEntry entry) {
        SharedStore.client()
                .putItem(put -> put.tableName(table).item(CampaignEntryItems.write(entry)));
    }
}
