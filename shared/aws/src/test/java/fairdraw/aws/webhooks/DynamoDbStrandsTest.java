package fairdraw.aws.webhooks;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.webhooks.deliveries.Strands;
import fairdraw.domain.webhooks.deliveries.StrandsContract;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbStrandsTest implements StrandsContract {

    private final String table = SharedStore.newTable("Webhooks");
    private final DynamoDbStrands strands =
            new DynamoDbStrands(SharedStore.client(), table, new Random(8));

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Strands strands() {
        return strands;
    }
}
