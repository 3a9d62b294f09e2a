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
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link RefusedCarts}, on an empty table each time. */
public interface RefusedCartsContract {

    Instant FIRST = Instant.parse("2026-07-01T12:00:00.123Z");
    List<CartFault> FAULTS = List.of(new CartFault("body", "body must be a JSON object"));

    /** An id in the form of a hash. */
    String ID = "a".repeat(32);

    /** The bound of the implementation under test. */
    int MOST_A_DAY = 7;

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
                List.of(
                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                        new Tenant(new OrganisationId("org_2"), Mode.TEST))) {
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
        refused()
                .keep(
                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                        ID,
                        "{",
                        FAULTS,
                        State.REFUSED,
                        FIRST);

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
    default void noMoreThanTheMostOfADayIsNewlyStored() {
        for (int n = 0; n < MOST_A_DAY; n++) {
            assertThat(isKept(TENANT, n, FIRST)).isTrue();
        }

        assertThat(isKept(TENANT, MOST_A_DAY, FIRST)).isFalse();
        assertThat(isKept(TENANT, MOST_A_DAY, FIRST)).isFalse();
        assertThat(refused().find(TENANT, id(MOST_A_DAY))).isEmpty();
        assertThat(isKept(TENANT, 0, FIRST)).isTrue();
        assertThat(refused().find(TENANT, id(0)).map(kept -> kept.cart().times())).contains(2L);
        assertThat(isKept(new Tenant(new OrganisationId("org_1"), Mode.LIVE), MOST_A_DAY, FIRST))
                .isTrue();
        assertThat(isKept(TENANT, MOST_A_DAY, Instant.parse("2026-07-02T00:00:00Z"))).isTrue();
        assertThat(Pages.all(wanted -> refused().list(TENANT, wanted))).hasSize(MOST_A_DAY + 1);
    }

    @Test
    default void aCartThatComesAfterItsRetentionIsKeptAsOneThatNeverCame() {
        Instant end = FIRST.plus(RefusedCarts.KEPT).truncatedTo(ChronoUnit.SECONDS);
        isKept(TENANT, 1, FIRST);
        assertThat(isKept(TENANT, 1, end.minusSeconds(1))).isTrue();
        assertThat(refused().find(TENANT, id(1)).map(kept -> kept.cart().times())).contains(2L);

        assertThat(isKept(TENANT, 1, end.plusSeconds(1))).isTrue();

        assertThat(refused().find(TENANT, id(1)).map(Kept::cart))
                .contains(
                        new RefusedCart(
                                TENANT,
                                id(1),
                                FAULTS,
                                State.REFUSED,
                                1,
                                end.plusSeconds(1),
                                end.plusSeconds(1)));
    }

    private boolean isKept(Tenant tenant, int n, Instant now) {
        return refused().keep(tenant, id(n), "{" + n, FAULTS, State.REFUSED, now);
    }

    private static String id(int n) {
        return Integer.toHexString(n).repeat(32);
    }

    @Test
    default void aCartThatDoesNotExistIsNotReplayed() {
        assertThatThrownBy(() -> refused().markReplayed(TENANT, ID))
                .isInstanceOf(RuntimeException.class);
        assertThat(refused().find(TENANT, ID)).isEmpty();
    }
}
