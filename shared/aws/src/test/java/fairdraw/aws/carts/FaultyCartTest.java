package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.cart;
import static fairdraw.aws.carts.SampleCarts.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.lotteries.LotteryWorld;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.lotteries.SampleLottery;
import fairdraw.engines.Fault;
import fairdraw.engines.FaultPlan;
import fairdraw.engines.FaultProxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Carts that get their tickets although their calls to the store fail, each in each way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultyCartTest {

    private static final List<Fault> KINDS =
            List.of(
                    new Fault.LostAnswer(),
                    new Fault.FailedBefore(),
                    new Fault.FailedAfter(),
                    new Fault.Conflict(),
                    new Fault.Throttle(),
                    new Fault.InProgress());

    /** The record, two tickets and the report. */
    private static final int WRITES = 4;

    private static final Set<String> CALLS =
            Set.of("GetItem", "Query", "PutItem", "TransactWriteItems");

    private final FaultProxy proxy = FaultProxy.before(SharedStore.endpoint());
    private final DynamoDbClient client = SharedStore.client(proxy.endpoint());
    private final CartWorld world = new CartWorld(client, SampleLottery.terms(200));
    private int carts;

    @AfterAll
    void close() {
        world.close();
        client.close();
        proxy.close();
    }

    static Stream<FaultPlan> plans() {
        List<FaultPlan> plans = new ArrayList<>();
        for (Fault fault : KINDS) {
            for (int call = 1; call <= WRITES; call++) {
                plans.add(FaultPlan.nth(FaultPlan.WRITES, call, fault));
            }
            plans.add(FaultPlan.everyOther(FaultPlan.WRITES, fault));
            plans.add(FaultPlan.inTurn(FaultPlan.WRITES, Collections.nCopies(7, fault)));
        }
        plans.add(FaultPlan.seeded(3, 0.5, CALLS, KINDS));
        plans.add(FaultPlan.seeded(4, 0.5, CALLS, KINDS));
        return plans.stream();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aCartIsTakenOnceAndItsTicketsAreBoughtOnce(FaultPlan plan) {
        Cart cart = cart("faulty-" + ++carts, "user-" + carts, List.of(ticket(), ticket()));
        proxy.follow(plan);
        attempt(() -> world.send(cart));
        attempt(() -> world.send(cart));
        attempt(() -> world.complete(cart));
        proxy.follow(FaultPlan.none());

        // Its sender repeats it until it is acknowledged; then the queue completes it.
        world.send(cart);
        assertThat(world.complete(cart)).isTrue();

        assertThat(world.outcomes(cart)).hasSize(2).allMatch(Issued.class::isInstance);
        assertThat(world.file(cart).earlier()).isEmpty();
        world.audit(cart);
    }

    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (SdkException unknown) {
            assertThat(unknown).isNotNull();
        } catch (IllegalArgumentException noSuchCart) {
            assertThat(noSuchCart).hasMessage("no such cart");
        }
    }

    @Test
    void aWarmCartWithoutTicketsIsOneRoundTrip() {
        world.send(cart("cold", "u", List.of()));
        proxy.forget();

        world.send(cart("warm", "u", List.of()));

        assertThat(proxy.count(Set.of("PutItem"))).isEqualTo(1);
    }

    /**
     * A second attempt reports its outcome right before the first one reports its own, which is
     * then already reported.
     */
    @Test
    void whatTwoAttemptsTellAtOnceIsToldOnce() {
        Cart cart = cart("told", "u-told", List.of(ticket(), SampleCarts.unnamed()));
        AtomicInteger puts = new AtomicInteger();
        proxy.follow(operation -> {
            // The record, the refusal and then the report.
            if (operation.equals("PutItem") && puts.incrementAndGet() == 3) {
                world.policies.put(
                        LotteryWorld.TENANT,
                        new CartPolicy(false, false, Map.of("Weekly", LotteryWorld.SLUG.text())));
                world.retry(cart);
            }
            return Optional.empty();
        });

        world.send(cart);

        proxy.follow(FaultPlan.none());
        assertThat(puts.get()).isGreaterThan(3);
        assertThat(world.outcomes(cart)).hasSize(2).allMatch(Issued.class::isInstance);
        world.audit(cart);
    }
}
