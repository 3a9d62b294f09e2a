package fairdraw.aws.access;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.StoredText;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.ApiKeysContract;
import fairdraw.domain.access.keys.CreateKey;
import fairdraw.domain.access.keys.KeyMint;
import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.SampleKeys;
import fairdraw.domain.ids.OperatorId;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamoDbApiKeysTest implements ApiKeysContract {

    private final String table = SharedStore.newTable("Access");
    private final DynamoDbApiKeys keys =
            new DynamoDbApiKeys(
                    SharedStore.client(), TestTransactions.on(SharedStore.client()), table);

    @AfterEach
    void drop() {
        SharedStore.drop(table);
    }

    @Override
    public ApiKeys keys() {
        return keys;
    }

    @Test
    void noSecretIsStored() {
        var mint = new KeyMint(() -> SampleKeys.NOON, new Random(11));
        var minted =
                new CreateKey(keys, mint)
                        .create(KeyMint.Order.ofOperator(new OperatorId("oper_a"), "mine"))
                        .orElseThrow();
        var secret = KeyText.parse(minted.text()).orElseThrow().secret();

        var stored =
                SharedStore.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                        .map(StoredText::of)
                        .toList()
                        .toString();

        assertThat(stored).contains(minted.key().id().text()).doesNotContain(secret);
    }
}
