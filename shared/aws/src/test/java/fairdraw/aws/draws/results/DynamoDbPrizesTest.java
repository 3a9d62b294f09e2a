package fairdraw.aws.draws.results;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.results.Prizes;
import fairdraw.domain.draws.results.PrizesContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbPrizesTest implements PrizesContract {

    private final String table = SharedStore.newTable("Draws");
    private final DynamoDbPrizes prizes = new DynamoDbPrizes(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public Prizes prizes() {
        return prizes;
    }
}
