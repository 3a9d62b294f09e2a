package fairdraw.aws.campaigns;

import fairdraw.aws.draws.DynamoDbGates;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignSlug;
import java.util.UUID;

/** Empty tables of campaigns and draws, and the adapters on them that contracts are tested on. */
final class CampaignTables {

    final SharedStore.Names tables = SharedStore.newTables();
    final String table = SharedStore.newTable("Campaigns");
    private final Transactions transactions = TestTransactions.on(SharedStore.client());
    final DynamoDbCampaigns campaigns =
            new DynamoDbCampaigns(
                    SharedStore.client(),
                    transactions,
                    new DynamoDbCampaigns.Names(
                            table, tables.draws(), tables.lotteries(), tables.register()));
    final DynamoDbCampaignEntries entries =
            new DynamoDbCampaignEntries(SharedStore.client(), transactions, table);
    final DynamoDbCampaignPrizes prizes =
            new DynamoDbCampaignPrizes(SharedStore.client(), transactions, table);
    final DynamoDbAllocations allocations =
            new DynamoDbAllocations(SharedStore.client(), transactions, table);
    final DynamoDbHoles holes = new DynamoDbHoles(SharedStore.client(), transactions, table);
    final DynamoDbNumberClaims claims =
            new DynamoDbNumberClaims(SharedStore.client(), transactions, table, tables.draws());
    final DynamoDbGates gates =
            new DynamoDbGates(SharedStore.client(), transactions, tables.draws());

    /** Returns a campaign under a slug that no other has, not stored yet. */
    static SampleCampaign another() {
        return SampleCampaign.of(SampleDraws.TENANT)
                .called(new CampaignSlug("s" + UUID.randomUUID()));
    }

    /** Stores a campaign with its draw and returns it. */
    SampleCampaign created(SampleCampaign sample) {
        campaigns.create(sample.campaign(), sample.draw());
        return sample;
    }

    /** Stores an entry as it is. */
    void put(CampaignEntry entry) {
        SharedStore.client()
                .putItem(put -> put.tableName(table).item(CampaignEntryItems.write(entry)));
    }

    void drop() {
        SharedStore.drop(tables);
        SharedStore.drop(table);
    }
}
