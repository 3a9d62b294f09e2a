package fairdraw.aws.campaigns;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.campaigns.awards.RevealedKeys;
import fairdraw.domain.campaigns.awards.RevealedKeysContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbRevealedKeysTest implements RevealedKeysContract {

    private final String table = SharedStore.newTable("Draws");

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public RevealedKeys keys() {
        return new DynamoDbRevealedKeys(SharedStore.client(), table);
    }
}
