package fairdraw.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TransactionsTest {

    private final SharedStore.Names names = SharedStore.newTables();
    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> pauses = new ArrayList<>();
    private final Transactions transactions = new Transactions(client, this::token, pauses::add);

    private String token() {
        tokens.add(UUID.randomUUID().toString());
        return tokens.getLast();
    }

    @BeforeEach
    void calm() {
        proxy.follow(FaultPlan.none());
        proxy.forget();
        tokens.clear();
        pauses.clear();
    }

    @AfterAll
    void close() {
        client.close();
        proxy.close();
        SharedStore.drop(names);
    }

    @Test
    void aRefusalTellsWhatStoodInTheWay() {
        transactions.write(List.of(absent("taken")));

        Written written = transactions.write(List.of(absent("free"), absent("taken")));

        assertThat(written).isInstanceOf(Written.Refused.class);
        Written.Refused refused = (Written.Refused) written;
        assertThat(refused.at(0)).isFalse();
        assertThat(refused.at(1)).isTrue();
        assertThat(refused.found(0)).isEmpty();
        assertThat(refused.found(1)).contains(item("taken"));
        assertThat(exists("free")).isFalse();
    }

    @Test
    void aConflictIsToldAtOnceAndNotTriedAgain() {
        proxy.follow(fault(new Fault.Conflict()));

        assertThat(transactions.write(List.of(absent("conflict"))))
                .isInstanceOf(Written.Contended.class);
        assertThat(proxy.count(FaultPlan.WRITES)).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aConflictAfterALostAnswerIsNoRefusal() {
        proxy.follow(
                FaultPlan.inTurn(
                        FaultPlan.WRITES, List.of(new Fault.LostAnswer(), new Fault.Conflict())));

        assertThat(transactions.write(List.of(absent("lost")))).isInstanceOf(Written.Done.class);
        assertThat(tokens).hasSize(1);
    }

    @Test
    void insistingTriesAgainUnderANewToken() {
        proxy.follow(fault(new Fault.Conflict()));

        assertThat(transactions.insist(List.of(absent("insisted"))))
                .isInstanceOf(Written.Done.class);
        assertThat(tokens).hasSize(2).doesNotHaveDuplicates();
        assertThat(pauses).containsExactly(1);
    }

    @Test
    void insistingEndsWhenOthersNeverDo() {
        proxy.follow(always(new Fault.Conflict()));

        assertThat(transactions.insist(List.of(absent("hopeless"))))
                .isInstanceOf(Written.Contended.class);
        assertThat(proxy.count(FaultPlan.WRITES)).isEqualTo(6);
    }

    @Test
    void aThrottledTransactionWaitsLongerEachTime() {
        proxy.follow(
                FaultPlan.inTurn(
                        FaultPlan.WRITES, List.of(new Fault.Throttle(), new Fault.Throttle())));

        assertThat(transactions.write(List.of(absent("throttled"))))
                .isInstanceOf(Written.Done.class);
        assertThat(tokens).hasSize(1);
        assertThat(pauses).containsExactly(1, 2);
    }

    @Test
    void anOutcomeThatStaysUnknownIsNoAnswer() {
        proxy.follow(always(new Fault.FailedAfter()));

        assertThatThrownBy(() -> transactions.write(List.of(absent("unknown"))))
                .isInstanceOf(DynamoDbException.class);
        proxy.follow(FaultPlan.none());
        assertThat(exists("unknown")).isTrue();
        assertThat(tokens).hasSize(1);
    }

    @Test
    void whatCannotBeWrittenAtAllIsNotTriedAgain() {
        TransactWriteItem wrong =
                Writes.putIf(names.draws(), item("wrong"), "no condition", Map.of());

        assertThatThrownBy(() -> transactions.write(List.of(wrong)))
                .isInstanceOf(DynamoDbException.class);
        assertThat(proxy.count(FaultPlan.WRITES)).isEqualTo(1);
    }

    @Test
    void aSingleWriteIsTriedAgainWhileATransactionHasTheItem() {
        proxy.follow(
                FaultPlan.inTurn(
                        Set.of("PutItem"), List.of(new Fault.Conflict(), new Fault.Conflict())));

        transactions.single(
                () -> client.putItem(put -> put.tableName(names.draws()).item(item("single"))));

        assertThat(exists("single")).isTrue();
        assertThat(pauses).containsExactly(1, 2);
    }

    private static FaultPlan fault(Fault fault) {
        return FaultPlan.nth(FaultPlan.WRITES, 1, fault);
    }

    private static FaultPlan always(Fault fault) {
        return FaultPlan.seeded(0, 1, FaultPlan.WRITES, List.of(fault));
    }

    private TransactWriteItem absent(String id) {
        return Writes.putIfAbsent(names.draws(), item(id));
    }

    private boolean exists(String id) {
        return Reads.one(client, names.draws(), new Key(id, "x")).isPresent();
    }

    private static Map<String, AttributeValue> item(String id) {
        return new Key(id, "x").attributes();
    }
}
