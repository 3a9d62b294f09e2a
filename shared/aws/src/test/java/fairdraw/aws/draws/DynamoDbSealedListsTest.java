package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.sealing.SealedLists;
import fairdraw.domain.draws.sealing.SealedListsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbSealedListsTest implements SealedListsContract {

    private final String table = SharedStore.newTable("Draws");
    private final DynamoDbSealedLists lists = new DynamoDbSealedLists(SharedStore.client(), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public SealedLists lists() {
        return lists;
    }
}
