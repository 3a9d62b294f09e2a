package fairdraw.aws.draws.results;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.results.SettledRanges;
import fairdraw.domain.draws.results.SettledRangesContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbSettledRangesTest implements SettledRangesContract {

    private final String table = SharedStore.newTable("Draws");
    private final DynamoDbSettledRanges ranges =
            new DynamoDbSettledRanges(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public SettledRanges ranges() {
        return ranges;
    }
}
