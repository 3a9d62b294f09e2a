package fairdraw.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.engines.template.TemplateTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultProxyTest {

    private final DynamoDbLocal engine = DynamoDbLocal.inMemory();
    private final FaultProxy proxy = FaultProxy.before(engine.endpoint());
    private final DynamoDbClient client =
            DynamoDbClient.builder()
                    .endpointOverride(proxy.endpoint())
                    .region(Region.US_EAST_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("local", "local")))
                    .httpClient(UrlConnectionHttpClient.create())
                    .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
                    .build();

    @BeforeAll
    void makeTables() {
        Tables.create(client, TemplateTest.sample());
    }

    @BeforeEach
    void calm() {
        proxy.follow(FaultPlan.none());
        proxy.forget();
    }

    @AfterAll
    void stop() {
        client.close();
        proxy.close();
        engine.close();
    }

    @Test
    void aLostAnswerIsToAWriteThatHappened() {
        proxy.follow(FaultPlan.nth(Set.of("PutItem"), 1, new Fault.LostAnswer()));

        assertThatThrownBy(() -> put("lost")).isInstanceOf(SdkClientException.class);

        assertThat(exists("lost")).isTrue();
    }

    @Test
    void aFailureIsBeforeOrAfterTheWrite() {
        proxy.follow(FaultPlan.nth(Set.of("PutItem"), 1, new Fault.FailedBefore()));
        assertThatThrownBy(() -> put("before")).isInstanceOf(InternalServerErrorException.class);
        assertThat(exists("before")).isFalse();

        proxy.follow(FaultPlan.nth(Set.of("PutItem"), 1, new Fault.FailedAfter()));
        assertThatThrownBy(() -> put("after")).isInstanceOf(InternalServerErrorException.class);
        assertThat(exists("after")).isTrue();
    }

    @Test
    void aTransactionIsCancelledWithAReasonForEachOfItsItems() {
        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, new Fault.Conflict()));
        assertThatThrownBy(() -> putBoth("one", "two"))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled ->
                                assertThat(cancelled.cancellationReasons())
                                        .extracting(CancellationReason::code)
                                        .containsExactly("TransactionConflict", "None"));

        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, new Fault.Throttle()));
        assertThatThrownBy(() -> putBoth("one", "two"))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled ->
                                assertThat(cancelled.cancellationReasons())
                                        .extracting(CancellationReason::code)
                                        .containsExactly("ThrottlingError", "None"));

        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, new Fault.InProgress()));
        assertThatThrownBy(() -> putBoth("one", "two"))
                .isInstanceOf(TransactionInProgressException.class);

        assertThat(exists("one")).isFalse();
    }

    @Test
    void aSingleWriteConflictsOrIsThrottled() {
        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, new Fault.Conflict()));
        assertThatThrownBy(() -> put("single")).isInstanceOf(TransactionConflictException.class);

        proxy.follow(FaultPlan.nth(FaultPlan.WRITES, 1, new Fault.Throttle()));
        assertThatThrownBy(() -> put("single"))
                .isInstanceOf(ProvisionedThroughputExceededException.class);

        assertThat(exists("single")).isFalse();
    }

    @Test
    void aLateRequestArrives() {
        proxy.follow(FaultPlan.nth(Set.of("PutItem"), 1, new Fault.Late(Duration.ofMillis(20))));

        CompletableFuture.runAsync(() -> put("late")).join();

        assertThat(exists("late")).isTrue();
    }

    @Test
    void requestsAreCountedByOperationAndOnlyTheOneMeantFails() {
        proxy.follow(FaultPlan.nth(Set.of("PutItem"), 2, new Fault.FailedBefore()));

        put("first");
        assertThatThrownBy(() -> put("second")).isInstanceOf(InternalServerErrorException.class);
        put("third");
        assertThat(exists("second")).isFalse();

        assertThat(proxy.counts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("PutItem", 3L, "GetItem", 1L));
        assertThat(proxy.count(FaultPlan.WRITES)).isEqualTo(3);
    }

    @Test
    void aSeededPlanRepeatsItself() {
        FaultPlan one =
                FaultPlan.seeded(
                        7,
                        0.5,
                        FaultPlan.WRITES,
                        List.of(new Fault.Conflict(), new Fault.Throttle()));
        FaultPlan two =
                FaultPlan.seeded(
                        7,
                        0.5,
                        FaultPlan.WRITES,
                        List.of(new Fault.Conflict(), new Fault.Throttle()));

        for (int i = 0; i < 100; i++) {
            assertThat(one.next("PutItem")).isEqualTo(two.next("PutItem"));
            assertThat(one.next("GetItem")).isEmpty();
            two.next("GetItem");
        }
    }

    private void put(String id) {
        client.putItem(request -> request.tableName("Draws").item(key(id)));
    }

    private void putBoth(String one, String two) {
        client.transactWriteItems(request -> request.transactItems(part(one), part(two)));
    }

    private static TransactWriteItem part(String id) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName("Draws").item(key(id)).build())
                .build();
    }

    private boolean exists(String id) {
        return client.getItem(request -> request.tableName("Draws").key(key(id))).hasItem();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("pk", AttributeValue.fromS(id), "sk", AttributeValue.fromS("x"));
    }
}
