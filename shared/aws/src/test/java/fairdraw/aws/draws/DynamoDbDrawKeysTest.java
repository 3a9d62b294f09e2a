package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.keys.DrawKeys;
import fairdraw.domain.draws.keys.DrawKeysContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbDrawKeysTest implements DrawKeysContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbDrawKeys keys = new DynamoDbDrawKeys(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public DrawKeys keys() {
        return keys;
    }
}
