package fairdraw.aws.webhooks;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.webhooks.deliveries.Deliveries;
import fairdraw.domain.webhooks.deliveries.DeliveriesContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbDeliveriesTest implements DeliveriesContract {

    private final String table = SharedStore.newTable("Webhooks");
    private final DynamoDbDeliveries deliveries =
            new DynamoDbDeliveries(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }
}
