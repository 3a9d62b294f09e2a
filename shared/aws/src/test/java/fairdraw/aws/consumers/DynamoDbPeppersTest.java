package fairdraw.aws.consumers;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.consumers.Peppers;
import fairdraw.domain.consumers.PeppersContract;
import fairdraw.domain.draws.keys.FixedRootKeys;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbPeppersTest implements PeppersContract {

    private final String table = SharedStore.newTable("Consumers");
    private final FixedRootKeys roots = new FixedRootKeys();

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Peppers peppers() {
        return new DynamoDbPeppers(SharedStore.client(), roots, table);
    }

    @Override
    public FixedRootKeys roots() {
        return roots;
    }
}
