package fairdraw.aws.access;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.access.sessions.OperatorSessions;
import fairdraw.domain.access.sessions.OperatorSessionsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbOperatorSessionsTest implements OperatorSessionsContract {
    private final String table = SharedStore.newTable("Access");
    private final DynamoDbOperatorSessions sessions =
            new DynamoDbOperatorSessions(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public OperatorSessions sessions() {
        return sessions;
    }
}
