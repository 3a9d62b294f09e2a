package fairdraw.aws.access;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.access.Operators;
import fairdraw.domain.access.OperatorsContract;
import fairdraw.domain.access.keys.ApiKeys;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbOperatorsTest implements OperatorsContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbOperators operators =
            new DynamoDbOperators(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    private final DynamoDbApiKeys keys =
            new DynamoDbApiKeys(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Operators operators() {
        return operators;
    }

    @Override
    public ApiKeys keys() {
        return keys;
    }
}
