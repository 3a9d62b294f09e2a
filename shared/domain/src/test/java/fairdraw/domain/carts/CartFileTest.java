package fairdraw.domain.carts;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.tickets.ItemName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The outcomes of a cart after attempts, and those of them not reported yet. */
final class CartFileTest {

    private static final StoredCart CART =
            new StoredCart(
                    new Tenant(new OrganisationId("org_carts"), Mode.TEST),
                    new CartId("1"),
                    "aa",
                    Instant.EPOCH,
                    "{}",
                    List.of(),
                    true,
                    2,
                    Instant.EPOCH,
                    Instant.EPOCH);

    private static Refused refused(int item, String version, Reason reason) {
        return new Refused(name(item), item, version, Optional.empty(), reason, Instant.EPOCH);
    }

    private static ItemName name(int item) {
        return new ItemName("i", item);
    }

    @Test
    void aLaterOutcomeStandsForTheItem() {
        Refused first = refused(0, "aa", Reason.NO_OPEN_DRAW);
        Refused second = refused(0, "aa", Reason.MAX_TICKETS_EXCEEDED);

        CartFile file = CartFile.of(CART).with(List.of(first)).with(List.of(second));

        assertThat(file.outcome(name(0))).contains(second);
        assertThat(file.outcome(name(1))).isEmpty();
    }

    @Test
    void whatWasToldIsNotToldAgainAndEachCartTellsItsOwn() {
        Refused told = refused(0, "aa", Reason.NO_OPEN_DRAW);
        Refused untold = refused(1, "aa", Reason.NO_OPEN_DRAW);
        Refused others = refused(2, "bb", Reason.NO_OPEN_DRAW);
        CartFile file =
                new CartFile(
                        CART,
                        Map.of(name(2), others, name(1), untold, name(0), told),
                        List.of(),
                        List.of(new TicketReport("aa", "u", List.of(told), Instant.EPOCH)));

        assertThat(file.untold("aa", List.of())).containsExactly(untold);
        assertThat(file.untold("bb", List.of())).containsExactly(others);
        assertThat(file.outcomesInOrder()).containsExactly(told, untold, others);
    }
}
