package fairdraw.benchmarks.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.engines.DynamoDbLocal;
import fairdraw.engines.Tables;
import fairdraw.engines.template.Template;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeterTest {
    private static final String TABLE = "Draws";

    private final Template template = Template.ofProject();
    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final DynamoDbClient observer = client().build();
    private final Meter meter = new Meter(observer, template.tables());
    private final DynamoDbClient client =
            client().overrideConfiguration(c -> c.addExecutionInterceptor(meter)).build();

    @BeforeAll
    void create() {
        Tables.create(observer, template);
    }

    @AfterAll
    void close() {
        client.close();
        observer.close();
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 900, 1_100, 5_000})
    void countsPutsUpdatesAndReadsAsDynamoDbLocalDoes(int bytes) {
        String pk = "local-" + bytes;
        Map<String, AttributeValue> item = item(pk, bytes);

        agrees(
                meter.of(() -> client.putItem(put -> put.tableName(TABLE).item(item))).writeUnits(),
                observer.putItem(put ->
                                put.tableName(TABLE)
                                        .item(item)
                                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                        .consumedCapacity());
        agrees(meter.of(() -> increment(client, pk)).writeUnits(), increment(observer, pk));
        agrees(meter.of(() -> get(client, pk, true)).readUnits(), get(observer, pk, true));
        agrees(meter.of(() -> get(client, pk, false)).readUnits(), get(observer, pk, false));
    }

    @Test
    void roundsTheItemsOfAQueryTogether() {
        for (int i = 0; i < 100; i++) {
            Map<String, AttributeValue> item = new TreeMap<>(item("query", 100));
            item.put("sk", AttributeValue.fromS("%03d".formatted(i)));
            observer.putItem(put -> put.tableName(TABLE).item(item));
        }

        Cost cost = meter.of(() -> query(client));

        assertThat(cost.roundTrips()).isEqualTo(1);
        assertThat(cost.readUnits()).isLessThan(5);
        agrees(cost.readUnits(), query(observer));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 900, 1_100, 300_000})
    void countsNewItemsWithoutLookingAtThem(int bytes) {
        Meter puts = Meter.ofPuts(template.tables());
        Map<String, AttributeValue> item = item("new-" + bytes, bytes);
        try (DynamoDbClient putting =
                client().overrideConfiguration(c -> c.addExecutionInterceptor(puts)).build()) {
            putting.putItem(put -> put.tableName(TABLE).item(item));
            assertThatThrownBy(() -> increment(putting, "new-" + bytes))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        Cost looked = meter.of(() -> client.putItem(put -> put.tableName(TABLE).item(item)));
        assertThat(puts.total()).isEqualTo(looked);
    }

    @Test
    void countsAMissingItemAsASmallOne() {
        KeysAndAttributes missing =
                KeysAndAttributes.builder()
                        .consistentRead(true)
                        .keys(List.of(key("no"), key("none")))
                        .build();

        Cost cost =
                meter.of(
                        () -> client.batchGetItem(get -> get.requestItems(Map.of(TABLE, missing))));

        assertThat(cost).isEqualTo(new Cost(1, 2, 0, 0, 0));
    }

    @Test
    void billsEveryItemThatATransactionReadsTwice() {
        client.putItem(put -> put.tableName(TABLE).item(item("read", 5_000)));
        List<TransactGetItem> parts =
                Stream.of("read", "nowhere")
                        .map(name -> Get.builder().tableName(TABLE).key(key(name)).build())
                        .map(get -> TransactGetItem.builder().get(get).build())
                        .toList();

        Cost cost = meter.of(() -> client.transactGetItems(get -> get.transactItems(parts)));

        assertThat(cost).isEqualTo(new Cost(1, 4 + 2, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 2", "2, 10, 4", "5, 10, 10", "100, 10, 200", "1, 1500, 4", "5, 2900, 30"})
    void billsEveryItemOfATransactionTwice(int items, int bytes, double units) {
        List<TransactWriteItem> parts =
                IntStream.range(0, items)
                        .mapToObj(i -> item("transaction-" + units + "-" + i, bytes))
                        .map(item -> Put.builder().tableName(TABLE).item(item).build())
                        .map(put -> TransactWriteItem.builder().put(put).build())
                        .toList();

        Cost cost = meter.of(() -> client.transactWriteItems(write -> write.transactItems(parts)));

        assertThat(cost).isEqualTo(new Cost(1, 0, units, 0, items));
    }

    @Test
    void billsAWriteByTheLargerOfTheItemBeforeAndAfterIt() {
        client.putItem(put -> put.tableName(TABLE).item(item("shrinking", 2_500)));

        Cost cost =
                meter.of(() ->
                        client.putItem(put -> put.tableName(TABLE).item(item("shrinking", 10))));

        assertThat(cost.writeUnits()).isEqualTo(3);
    }

    @Test
    void billsAFailedCondition() {
        client.putItem(put -> put.tableName(TABLE).item(item("there", 1_500)));

        Cost cost =
                meter.of(() ->
                        assertThatThrownBy(() ->
                                        client.putItem(put ->
                                                put.tableName(TABLE)
                                                        .item(item("there", 10))
                                                        .conditionExpression(
                                                                "attribute_not_exists(pk)")))
                                .isInstanceOf(ConditionalCheckFailedException.class));

        assertThat(cost.writeUnits()).isEqualTo(2);
    }

    @Test
    void billsEveryItemOfACancelledTransaction() {
        client.putItem(put -> put.tableName(TABLE).item(item("cancels", 10)));
        List<TransactWriteItem> parts =
                List.of(absent(item("cancels", 10)), absent(item("cancelled", 1_500)));

        Cost cost =
                meter.of(() ->
                        assertThatThrownBy(() ->
                                        client.transactWriteItems(
                                                write -> write.transactItems(parts)))
                                .isInstanceOf(TransactionCanceledException.class));

        assertThat(cost).isEqualTo(new Cost(1, 0, 2 + 4, 0, 2));
    }

    @Test
    void countsWhatAnIndexWritesApart() {
        assertThat(meter.of(() -> due("indexed", "1")).indexUnits()).isEqualTo(1);
        assertThat(meter.of(() -> due("indexed", "1")).indexUnits()).isZero();
        assertThat(meter.of(() -> due("indexed", "2")).indexUnits()).isEqualTo(2);
        assertThat(
                        meter.of(() ->
                                        client.deleteItem(delete ->
                                                delete.tableName(TABLE).key(key("indexed"))))
                                .indexUnits())
                .isEqualTo(1);
    }

    @Test
    void refusesAReadWhoseAnswerDoesNotShowWhatWasRead() {
        assertThatThrownBy(() ->
                        client.getItem(get ->
                                get.tableName(TABLE).key(key("any")).projectionExpression("pk")))
                .hasMessageContaining("does not show");
    }

    private static void agrees(double metered, ConsumedCapacity local) {
        assertThat(metered).isEqualTo(local.capacityUnits());
    }

    private static ConsumedCapacity get(DynamoDbClient client, String pk, boolean consistent) {
        return client.getItem(get ->
                        get.tableName(TABLE)
                                .key(key(pk))
                                .consistentRead(consistent)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity();
    }

    private static ConsumedCapacity increment(DynamoDbClient client, String pk) {
        return client.updateItem(update ->
                        update.tableName(TABLE)
                                .key(key(pk))
                                .updateExpression("ADD times :one")
                                .expressionAttributeValues(
                                        Map.of(":one", AttributeValue.fromN("1")))
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity();
    }

    private static ConsumedCapacity query(DynamoDbClient client) {
        return client.query(query ->
                        query.tableName(TABLE)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk")
                                .expressionAttributeValues(
                                        Map.of(":pk", AttributeValue.fromS("query")))
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity();
    }

    private void due(String pk, String at) {
        Map<String, AttributeValue> item = new TreeMap<>(item(pk, 2_000));
        item.put("due", AttributeValue.fromS("DUE"));
        item.put("nextAt", AttributeValue.fromN(at));
        client.putItem(put -> put.tableName(TABLE).item(item));
    }

    private static TransactWriteItem absent(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(TABLE)
                                .item(item)
                                .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("SK"));
    }

    private static Map<String, AttributeValue> item(String pk, int bytes) {
        Map<String, AttributeValue> item = new TreeMap<>(key(pk));
        item.put("filling", AttributeValue.fromS("x".repeat(bytes)));
        return item;
    }

    private DynamoDbClientBuilder client() {
        return DynamoDbClient.builder()
                .endpointOverride(engine.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create());
    }
}
