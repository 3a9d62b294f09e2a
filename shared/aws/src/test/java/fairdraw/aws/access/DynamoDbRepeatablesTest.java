package fairdraw.aws.access;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.access.Repeatables;
import fairdraw.domain.access.RepeatablesContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbRepeatablesTest implements RepeatablesContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbRepeatables repeatables =
            new DynamoDbRepeatables(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Repeatables repeatables() {
        return repeatables;
    }
}
