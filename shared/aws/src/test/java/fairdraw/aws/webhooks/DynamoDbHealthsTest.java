package fairdraw.aws.webhooks;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.webhooks.Healths;
import fairdraw.domain.webhooks.HealthsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbHealthsTest implements HealthsContract {

    private final String table = SharedStore.newTable("Webhooks");
    private final DynamoDbHealths healths = new DynamoDbHealths(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Healths healths() {
        return healths;
    }
}
