package fairdraw.aws.webhooks;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.domain.webhooks.WebhooksContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbWebhooksTest implements WebhooksContract {

    private final String table = SharedStore.newTable("Webhooks");
    private final DynamoDbWebhooks webhooks =
            new DynamoDbWebhooks(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Webhooks webhooks() {
        return webhooks;
    }
}
