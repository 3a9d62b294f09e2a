package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.results.Extractions;
import fairdraw.domain.draws.results.ExtractionsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbExtractionsTest implements ExtractionsContract {

    private final String table = SharedStore.newTable("Draws");
    private final DynamoDbExtractions extractions =
            new DynamoDbExtractions(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Extractions extractions() {
        return extractions;
    }
}
