package fairdraw.aws.access;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.MadeKeys;
import fairdraw.domain.access.keys.MadeKeysContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbMadeKeysTest implements MadeKeysContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbMadeKeys made = new DynamoDbMadeKeys(SharedStore.client(), table);

    private final DynamoDbApiKeys keys =
            new DynamoDbApiKeys(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public MadeKeys made() {
        return made;
    }

    @Override
    public ApiKeys keys() {
        return keys;
    }
}
