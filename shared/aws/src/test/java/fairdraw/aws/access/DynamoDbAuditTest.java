package fairdraw.aws.access;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbAuditTest implements AuditContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbAudit audit =
            new DynamoDbAudit(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Audit audit() {
        return audit;
    }
}
