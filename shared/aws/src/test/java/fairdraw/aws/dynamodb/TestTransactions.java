package fairdraw.aws.dynamodb;

import fairdraw.testing.ShortPause;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Transactions with random tokens and short pauses. */
public final class TestTransactions {

    private TestTransactions() {}

    public static Transactions on(DynamoDbClient client) {
        return new Transactions(client, () -> UUID.randomUUID().toString(), new ShortPause());
    }
}
