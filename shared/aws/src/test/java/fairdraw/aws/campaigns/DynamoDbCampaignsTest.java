package fairdraw.aws.campaigns;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaigns;
import fairdraw.domain.campaigns.CampaignsContract;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.OrganisationId;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbCampaignsTest implements CampaignsContract {

    private final SharedStore.Names tables = SharedStore.newTables();
    private final String table = SharedStore.newTable("Campaigns");
    private final DynamoDbDraws draws =
            new DynamoDbDraws(
                    SharedStore.client(),
                    TestTransactions.on(SharedStore.client()),
                    tables.draws(),
                    tables.lotteries(),
                    tables.register());
    private final DynamoDbCampaigns campaigns =
            new DynamoDbCampaigns(
                    SharedStore.client(),
                    TestTransactions.on(SharedStore.client()),
                    new DynamoDbCampaigns.Names(
                            table, tables.draws(), tables.lotteries(), tables.register()));

    private Tenant tenant = new Tenant(new OrganisationId("org_none"), Mode.TEST);

    @BeforeEach
    void anotherTenant() {
        tenant = new Tenant(new OrganisationId("org_" + UUID.randomUUID()), Mode.TEST);
    }

    @AfterAll
    void drop() {
        SharedStore.drop(tables);
        SharedStore.drop(table);
    }

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Draws draws() {
        return draws;
    }

    @Override
    public Tenant tenant() {
        return tenant;
    }
}
