package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.sealing.Segments;
import fairdraw.domain.draws.sealing.SegmentsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbSegmentsTest implements SegmentsContract {

    private final String table = SharedStore.newTable("Draws");
    private final DynamoDbSegments segments = new DynamoDbSegments(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Segments segments() {
        return segments;
    }
}
