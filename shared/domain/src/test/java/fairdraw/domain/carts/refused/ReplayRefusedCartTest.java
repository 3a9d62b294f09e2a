package fairdraw.domain.carts.refused;

import static fairdraw.domain.carts.CartBench.cart;
import static fairdraw.domain.carts.CartBench.content;
import static fairdraw.domain.carts.CartBench.ticket;
import static fairdraw.domain.carts.CartBench.version;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.carts.CartBench;
import fairdraw.domain.carts.CartPolicy;
import fairdraw.domain.carts.SubmitCart.Outcome;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.Cart;
import fairdraw.domain.ids.CartId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReplayRefusedCartTest {

    private static final String ID = "a".repeat(32);

    private final CartBench bench = new CartBench();
    private final InMemoryRefusedCarts refused = new InMemoryRefusedCarts();
    private final ReplayRefusedCart replay = new ReplayRefusedCart(bench.submit, refused);
    private final Cart cart = cart(ticket());

    @BeforeEach
    void refuse() {
        refused.keep(TENANT, ID, "{}", List.of(), State.REFUSED, Instant.EPOCH);
    }

    @Test
    void aCartThatIsAcceptedNowSaysSo() {
        assertThat(replay(content(cart))).isInstanceOf(Outcome.Recorded.class);
        assertThat(state()).isEqualTo(State.REPLAYED);
        assertThat(bench.carts.find(TENANT, new CartId("cart"))).isPresent();
    }

    @Test
    void aCartThatIsKnownAlreadyIsAcceptedToo() {
        bench.submit.submit(TENANT, cart, content(cart), version(cart));

        assertThat(replay(content(cart))).isEqualTo(new Outcome.Unchanged());
        assertThat(state()).isEqualTo(State.REPLAYED);
    }

    @Test
    void anotherRefusalChangesNothing() {
        bench.policies.put(TENANT, new CartPolicy(true, false, Map.of()));

        assertThat(replay(content(cart))).isInstanceOf(Outcome.Refused.class);
        assertThat(state()).isEqualTo(State.REFUSED);
    }

    @Test
    void aCartThatIsTooLargeStaysRefused() {
        assertThat(replay("x".repeat(1_000_001))).isEqualTo(new Outcome.TooLarge());
        assertThat(state()).isEqualTo(State.REFUSED);
    }

    private Outcome replay(String content) {
        return replay.replay(TENANT, ID, cart, content, version(cart));
    }

    private State state() {
        return refused.find(TENANT, ID).orElseThrow().cart().state();
    }
}
