package fairdraw.aws.carts;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.carts.CartPolicies;
import fairdraw.domain.carts.CartPoliciesContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbCartPoliciesTest implements CartPoliciesContract {

    private final String table = SharedStore.newTable("Carts");
    private final DynamoDbCartPolicies policies =
            new DynamoDbCartPolicies(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public CartPolicies policies() {
        return policies;
    }
}
