package fairdraw.domain.carts.refused;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link RefusedCarts}, on an empty table each time. */
public interface RefusedCartsContract {

    Instant FIRST = Instant.parse("2026-07-01T12:00:00.123Z");
    List<CartFault> FAULTS = List.of(new CartFault("body", "body must be a JSON object"));

    /** An id in the form of a hash. */
    String ID = "a".repeat(32);

    RefusedCarts refused();

    @Test
    default void contentThatIsSentAgainIsKeptOnceAndCounted() {
        String content = "not \uD83C\uDFB2 JSON \u0000";
        Instant later = FIRST.plusSeconds(60);

        assertThat(refused().keep(TENANT, ID, content, FAULTS, State.REFUSED, FIRST)).isTrue();
        assertThat(refused().keep(TENANT, ID, content, FAULTS, State.QUARANTINED, later)).isTrue();

        assertThat(refused().find(TENANT, ID))
                .contains(
                        new Kept(
                                new RefusedCart(
                                        TENANT, ID, FAULTS, State.QUARANTINED, 2, FIRST, later),
                                content));
    }

    @Test
    default void anotherIdOrTenantHasNone() {
        refused().keep(TENANT, ID, "{", FAULTS, State.REFUSED, FIRST);

        for (String id : List.of("b".repeat(32), "", "a", ID + "a", "x".repeat(5_000))) {
            assertThat(refused().find(TENANT, id)).isEmpty();
        }
        for (Tenant other :
                List.of(new Tenant("org_1", Mode.LIVE), new Tenant("org_2", Mode.TEST))) {
            assertThat(refused().find(other, ID)).isEmpty();
            assertThat(Pages.all(wanted -> refused().list(other, wanted))).isEmpty();
        }
    }

    @Test
    default void theCartsOfATenantAreListedById() {
        List<String> ids = Stream.of("0", "1", "2", "9", "a", "b").map(x -> x.repeat(32)).toList();
        for (String id : ids.reversed()) {
            refused().keep(TENANT, id, "{", FAULTS, State.REFUSED, FIRST);
        }
        refused().keep(new Tenant("org_1", Mode.LIVE), ID, "{", FAULTS, State.REFUSED, FIRST);

        for (int limit : List.of(1, 2, 5, 6, 7)) {
            assertThat(Pages.all(limit, wanted -> refused().list(TENANT, wanted)))
                    .extracting(RefusedCart::id)
                    .isEqualTo(ids);
        }
    }

    @Test
    default void aCartThatWasAcceptedAfterAllSaysSoAndIsRefusedAgainWhenItComesAgain() {
        refused().keep(TENANT, ID, "{", FAULTS, State.QUARANTINED, FIRST);

        refused().markReplayed(TENANT, ID);

        assertThat(refused().find(TENANT, ID).map(Kept::cart))
                .contains(new RefusedCart(TENANT, ID, FAULTS, State.REPLAYED, 1, FIRST, FIRST));
        refused().keep(TENANT, ID, "{", FAULTS, State.REFUSED, FIRST);
        assertThat(refused().find(TENANT, ID).map(kept -> kept.cart().state()))
                .contains(State.REFUSED);
    }

    @Test
    default void aCartThatDoesNotExistIsNotReplayed() {
        assertThatThrownBy(() -> refused().markReplayed(TENANT, ID))
                .isInstanceOf(RuntimeException.class);
        assertThat(refused().find(TENANT, ID)).isEmpty();
    }
}
