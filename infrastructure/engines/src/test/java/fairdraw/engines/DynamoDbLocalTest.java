package fairdraw.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.engines.template.TemplateTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

final class DynamoDbLocalTest {
    @Test
    void theTemplatesTablesTakeTransactions() {
        try (DynamoDbLocal engine = DynamoDbLocal.inMemory();
                DynamoDbClient client = client(engine)) {
            Tables.create(client, TemplateTest.sample());
            Tables.create(client, TemplateTest.sample());

            TableDescription table =
                    client.describeTable(request -> request.tableName("Draws")).table();
            assertThat(table.streamSpecification().streamViewTypeAsString())
                    .isEqualTo("NEW_AND_OLD_IMAGES");
            assertThat(table.globalSecondaryIndexes())
                    .singleElement()
                    .satisfies(index -> assertThat(index.indexName()).isEqualTo("due"));
            assertThat(
                            client.describeTimeToLive(request -> request.tableName("Draws"))
                                    .timeToLiveDescription()
                                    .attributeName())
                    .isEqualTo("expiresAt");

            putOnce(client, "a");
            assertThatThrownBy(() -> putOnce(client, "a"))
                    .isInstanceOfSatisfying(
                            TransactionCanceledException.class,
                            refused ->
                                    assertThat(refused.cancellationReasons().getFirst().code())
                                            .isEqualTo("ConditionalCheckFailed"));
        }
    }

    @Test
    void aDirectoryKeepsWhatWasWritten(@TempDir Path directory) {
        try (DynamoDbLocal engine = DynamoDbLocal.in(directory.resolve("tables"));
                DynamoDbClient client = client(engine)) {
            Tables.create(client, TemplateTest.sample());
            putOnce(client, "kept");
        }
        try (DynamoDbLocal engine = DynamoDbLocal.in(directory.resolve("tables"));
                DynamoDbClient client = client(engine)) {
            assertThat(
                            client.getItem(request -> request.tableName("Draws").key(key("kept")))
                                    .item())
                    .isNotEmpty();
        }
    }

    @Test
    void nothingRunsAfterItIsClosed() {
        DynamoDbLocal engine = DynamoDbLocal.inMemory();
        assertThat(engine.isAlive()).isTrue();
        engine.close();
        assertThat(engine.isAlive()).isFalse();
    }

    private static void putOnce(DynamoDbClient client, String id) {
        Put put =
                Put.builder()
                        .tableName("Draws")
                        .item(key(id))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build();
        client.transactWriteItems(
                request -> request.transactItems(TransactWriteItem.builder().put(put).build()));
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("x"));
    }

    private static DynamoDbClient client(DynamoDbLocal engine) {
        return DynamoDbClient.builder()
                .endpointOverride(engine.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
