package fairdraw.aws.carts;

import static fairdraw.aws.carts.SampleCarts.cart;
import static fairdraw.aws.carts.SampleCarts.later;
import static fairdraw.aws.carts.SampleCarts.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.CrashingClient;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.lotteries.SampleLottery;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Carts that another process finishes after one has died at any request to the store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CartCrashTest {

    /** More requests than any of these processes makes. */
    private static final int REQUESTS = 12;

    private final CrashingClient crashing = new CrashingClient(SharedStore.client());
    private final CartWorld world = new CartWorld(crashing.client(), SampleLottery.terms(200));

    @AfterAll
    void close() {
        crashing.live();
        world.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCartSurvivesACrashAtAnyRequest(boolean afterwards) {
        int crashes = 0;
        for (int request = 1; request <= REQUESTS; request++) {
            String name = afterwards + "-" + request;
            Cart cart = cart(name, name, List.of(ticket(), ticket()));
            crashes += diesAt(request, afterwards, () -> world.send(cart)) ? 1 : 0;

            finish(cart, 2);
        }
        // The record, two tickets, the report, and the reads of policy and lottery.
        assertThat(crashes).isBetween(6, REQUESTS - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplacedCartSurvivesACrashAtAnyRequest(boolean afterwards) {
        int crashes = 0;
        for (int request = 1; request <= REQUESTS; request++) {
            String name = "replaced-" + afterwards + "-" + request;
            Cart first = cart(name, name, List.of(ticket()));
            Cart second = later(first, 1, List.of(ticket(), ticket()));
            world.send(first);
            crashes += diesAt(request, afterwards, () -> world.send(second)) ? 1 : 0;

            finish(second, 2);
            assertThat(world.file(second).earlier()).hasSize(1);
            assertThat(world.complete(first)).isTrue();
            world.audit(second);
        }
        assertThat(crashes).isBetween(6, REQUESTS - 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theQueueSurvivesACrashAtAnyRequest(boolean afterwards) {
        int crashes = 0;
        for (int request = 1; request <= REQUESTS; request++) {
            String name = "queue-" + afterwards + "-" + request;
            Cart cart = cart(name, name, List.of(ticket(), ticket()));
            world.leave(cart);
            crashes += diesAt(request, afterwards, () -> world.complete(cart)) ? 1 : 0;

            finish(cart, 2);
        }
        assertThat(crashes).isBetween(6, REQUESTS - 1);
    }

    private boolean diesAt(int request, boolean afterwards, Runnable process) {
        crashing.dieAt(request, afterwards);
        try {
            process.run();
            return false;
        } catch (CrashingClient.Crash crash) {
            return true;
        } finally {
            crashing.live();
        }
    }

    /**
     * Finishes the cart: its sender, who got no answer, sends it again, and then the queue
     * completes it.
     */
    private void finish(Cart cart, int tickets) {
        world.send(cart);
        assertThat(world.complete(cart)).isTrue();
        assertThat(world.outcomes(cart)).hasSize(tickets).allMatch(Issued.class::isInstance);
        world.audit(cart);
    }
}
