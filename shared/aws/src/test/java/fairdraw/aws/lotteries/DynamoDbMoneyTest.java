package fairdraw.aws.lotteries;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.lotteries.MoneyContract;
import fairdraw.domain.lotteries.Pools;
import fairdraw.testing.ShortPause;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbMoneyTest implements MoneyContract {

    private final SharedStore.Names tables = SharedStore.newTables();
    private final Transactions transactions = TestTransactions.on(SharedStore.client());
    private final DynamoDbDraws draws =
            new DynamoDbDraws(
                    SharedStore.client(),
                    transactions,
                    tables.draws(),
                    tables.lotteries(),
                    tables.register());
    private final DynamoDbMoney money =
            new DynamoDbMoney(
                    SharedStore.client(), transactions, tables.draws(), tables.lotteries());
    private final DynamoDbPools pools =
            new DynamoDbPools(
                    SharedStore.client(), transactions, new ShortPause(), tables.lotteries());

    @AfterEach
    void drop() {
        SharedStore.drop(tables);
    }

    @Override
    public Money money() {
        return money;
    }

    @Override
    public Pools pools() {
        return pools;
    }

    @Override
    public Draws draws() {
        return draws;
    }
}
