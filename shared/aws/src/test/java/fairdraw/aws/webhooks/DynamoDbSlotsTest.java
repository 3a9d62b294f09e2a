package fairdraw.aws.webhooks;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.webhooks.Slots;
import fairdraw.domain.webhooks.SlotsContract;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbSlotsTest implements SlotsContract {

    private final String table = SharedStore.newTable("Webhooks");
    private final DynamoDbSlots slots =
            new DynamoDbSlots(SharedStore.client(), table, new Random(8));

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Slots slots() {
        return slots;
    }
}
