package fairdraw.aws.consumers;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.consumers.Sessions;
import fairdraw.domain.consumers.SessionsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbSessionsTest implements SessionsContract {

    private final String table = SharedStore.newTable("Consumers");
    private final DynamoDbSessions sessions =
            new DynamoDbSessions(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }
}
