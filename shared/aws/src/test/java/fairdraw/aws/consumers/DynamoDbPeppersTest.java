package fairdraw.aws.consumers;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.consumers.MovableRoots;
import fairdraw.domain.consumers.Peppers;
import fairdraw.domain.consumers.PeppersContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbPeppersTest implements PeppersContract {

    private final String table = SharedStore.newTable("Consumers");
    private final MovableRoots roots = new MovableRoots();

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Peppers peppers() {
        return new DynamoDbPeppers(SharedStore.client(), roots, table);
    }

    @Override
    public MovableRoots roots() {
        return roots;
    }
}
