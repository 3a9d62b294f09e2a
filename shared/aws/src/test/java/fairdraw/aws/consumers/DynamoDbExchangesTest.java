package fairdraw.aws.consumers;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.consumers.Exchanges;
import fairdraw.domain.consumers.ExchangesContract;
import fairdraw.domain.consumers.Sessions;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbExchangesTest implements ExchangesContract {

    private final String table = SharedStore.newTable("Consumers");
    private final DynamoDbExchanges exchanges =
            new DynamoDbExchanges(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    private final DynamoDbSessions sessions =
            new DynamoDbSessions(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Exchanges exchanges() {
        return exchanges;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }
}
