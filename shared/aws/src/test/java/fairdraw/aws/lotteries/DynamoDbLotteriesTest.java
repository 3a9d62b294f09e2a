package fairdraw.aws.lotteries;

import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.LotteriesContract;
import fairdraw.engines.LocalTables;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DynamoDbLotteriesTest implements LotteriesContract {

    private final LocalTables tables = new LocalTables();
    private final DynamoDbLotteries lotteries =
            new DynamoDbLotteries(
                    tables.client(), TestTransactions.on(tables.client()), "Lotteries");
    private Tenant tenant = new Tenant(new OrganisationId("org_none"), Mode.TEST);

    @BeforeEach
    void anotherTenant() {
        tenant = new Tenant(new OrganisationId("org_" + UUID.randomUUID()), Mode.TEST);
    }

    @AfterAll
    void close() {
        tables.close();
    }

    @Override
    public Lotteries lotteries() {
        return lotteries;
    }

    @Override
    public Tenant tenant() {
        return tenant;
    }
}
