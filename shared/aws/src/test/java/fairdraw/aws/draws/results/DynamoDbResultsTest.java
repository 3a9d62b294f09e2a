package fairdraw.aws.draws.results;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.results.Results;
import fairdraw.domain.draws.results.ResultsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbResultsTest implements ResultsContract {

    private final String table = SharedStore.newTable("Draws");
    private final DynamoDbResults results = new DynamoDbResults(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Results results() {
        return results;
    }
}
