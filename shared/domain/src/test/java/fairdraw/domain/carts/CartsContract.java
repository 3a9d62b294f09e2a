package fairdraw.domain.carts;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.Carts.Recording;
import fairdraw.domain.carts.ItemOutcome.Changed;
import fairdraw.domain.carts.ItemOutcome.Issued;
import fairdraw.domain.carts.ItemOutcome.Part;
import fairdraw.domain.carts.ItemOutcome.Reason;
import fairdraw.domain.carts.ItemOutcome.Refused;
import fairdraw.domain.carts.sent.CartFault;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.lotteries.tickets.ItemName;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Carts}, on an empty table in each test. */
public interface CartsContract {

    /** The time at which the first of several carts of an id was paid. */
    Instant PAID = Instant.parse("2026-03-01T08:00:00.123456789Z");

    Carts carts();

    /** Stores the outcome of the item that a ticket was bought with, as its purchase does. */
    void issue(Ticket ticket);

    @Test
    default void aCartIsKeptAsItWasSent() {
        StoredCart cart = stored(PAID, "{\"caf\u00e9\": \"\u0000\uD83C\uDFB2\"}");

        assertThat(carts().record(cart)).isEqualTo(Recording.FIRST);

        assertThat(file()).isEqualTo(CartFile.of(cart));
        assertThat(carts().find(TENANT, new CartId("another"))).isEmpty();
        assertThat(
                        carts().find(
                                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                                        new CartId("cart")))
                .isEmpty();
        assertThat(
                        carts().find(
                                        new Tenant(new OrganisationId("org_2"), Mode.TEST),
                                        new CartId("cart")))
                .isEmpty();
    }

    @Test
    default void theSameAgainChangesNothing() {
        StoredCart cart = stored(PAID, "a");
        carts().record(cart);

        assertThat(carts().record(cart)).isEqualTo(Recording.UNCHANGED);
        assertThat(file()).isEqualTo(CartFile.of(cart));
    }

    @Test
    default void theLatestByTheNanosecondStandsAndTheOthersAreHistory() {
        StoredCart first = stored(PAID, "a");
        StoredCart second = stored(PAID.plusNanos(1), "b");
        StoredCart third = stored(PAID.plusSeconds(1), "c");
        carts().record(first);

        assertThat(carts().record(second)).isEqualTo(Recording.REPLACED);
        assertThat(carts().record(third)).isEqualTo(Recording.REPLACED);

        assertThat(file().current()).isEqualTo(third);
        assertThat(file().earlier()).containsExactly(second, first);
    }

    @Test
    default void anOlderOneIsKeptAsHistory() {
        StoredCart cart = stored(PAID, "a");
        StoredCart older = stored(PAID.minusNanos(1), "b");
        carts().record(cart);

        assertThat(carts().record(older)).isEqualTo(Recording.OUTDATED);
        assertThat(carts().record(older)).isEqualTo(Recording.OUTDATED);

        assertThat(file().current()).isEqualTo(cart);
        assertThat(file().earlier()).containsExactly(older);
    }

    @Test
    default void ofTwoOfOneTimeTheLaterToArriveStands() {
        StoredCart first = stored(PAID, "a");
        StoredCart second = stored(PAID, "b");
        carts().record(first);

        assertThat(carts().record(second)).isEqualTo(Recording.REPLACED);
        // The former cart does not count as a new arrival when it comes again.
        assertThat(carts().record(first)).isEqualTo(Recording.OUTDATED);

        assertThat(file().current()).isEqualTo(second);
        assertThat(file().earlier()).containsExactly(first);
    }

    @Test
    default void ofTwoOfOneTimeAPaidOneStands() {
        StoredCart unpaid = stored(PAID, "a", false);
        StoredCart paid = stored(PAID, "b", true);
        StoredCart another = stored(PAID, "c", false);
        carts().record(unpaid);

        assertThat(carts().record(paid)).isEqualTo(Recording.REPLACED);
        assertThat(carts().record(unpaid)).isEqualTo(Recording.OUTDATED);
        assertThat(carts().record(another)).isEqualTo(Recording.OUTDATED);

        assertThat(file().current()).isEqualTo(paid);
        assertThat(file().earlier()).containsExactlyInAnyOrder(unpaid, another);
    }

    @Test
    default void aRestoredOneStandsUntilANewerOneComes() {
        StoredCart first = stored(PAID, "a");
        StoredCart second = stored(PAID.plusSeconds(1), "b");
        StoredCart third = stored(PAID.plusSeconds(2), "c");
        carts().record(first);
        carts().record(second);
        CartFile before = file();

        assertThat(carts().restore(before, first.inPlaceOf(second))).isTrue();
        assertThat(file().current()).isEqualTo(first.inPlaceOf(second));
        assertThat(file().earlier()).containsExactly(second);
        assertThat(carts().restore(before, first.inPlaceOf(second))).isFalse();

        assertThat(carts().record(second)).isEqualTo(Recording.OUTDATED);
        assertThat(carts().record(first)).isEqualTo(Recording.UNCHANGED);
        assertThat(carts().record(third)).isEqualTo(Recording.REPLACED);
        assertThat(file().earlier())
                .extracting(StoredCart::version)
                .containsExactlyInAnyOrder(first.version(), second.version());
    }

    @Test
    default void aCartOfAMegabyteIsKeptIfItCanBeCompressed() {
        StoredCart cart = stored(PAID, "x".repeat(1_000_000));

        assertThat(carts().record(cart)).isEqualTo(Recording.FIRST);
        assertThat(file().current()).isEqualTo(cart);
    }

    @Test
    default void anItemIsRefusedOnceForEachReasonAndCart() {
        carts().record(stored(PAID, "a"));
        Refused first = refused("a", Reason.NO_OPEN_DRAW, PAID);
        Refused again = refused("a", Reason.NO_OPEN_DRAW, PAID.plusSeconds(1));
        Refused other = refused("a", Reason.INVALID_LINES, PAID.plusSeconds(2));
        Refused later = refused("b", Reason.INVALID_LINES, PAID.plusSeconds(3));

        assertThat(carts().refuse(TENANT, new CartId("cart"), first)).isEqualTo(first);
        assertThat(carts().refuse(TENANT, new CartId("cart"), again)).isEqualTo(first);
        assertThat(carts().outcome(TENANT, new CartId("cart"), first.item())).contains(first);
        assertThat(carts().refuse(TENANT, new CartId("cart"), other)).isEqualTo(other);
        assertThat(carts().refuse(TENANT, new CartId("cart"), later)).isEqualTo(later);

        assertThat(file().outcome(first.item())).contains(later);
        assertThat(carts().outcome(TENANT, new CartId("cart"), new ItemName("1", 1))).isEmpty();
        assertThat(carts().outcome(TENANT, new CartId("another"), first.item())).isEmpty();
        assertThat(
                        carts().outcome(
                                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                                        new CartId("cart"),
                                        first.item()))
                .isEmpty();
    }

    @Test
    default void anItemThatBecameATicketIsNotRefused() {
        carts().record(stored(PAID, "a"));
        carts().refuse(TENANT, new CartId("cart"), refused("a", Reason.NO_OPEN_DRAW, PAID));
        Ticket ticket =
                SampleTickets.in(
                        new CartId("cart"),
                        SampleTickets.of(
                                SampleDraws.open(
                                        TENANT, new DrawId("draw-1"), new LotterySlug("mega")),
                                "ada",
                                1));
        Issued issued = Issued.of(ticket, ticket.purchase().orElseThrow());

        issue(ticket);

        assertThat(
                        carts().refuse(
                                        TENANT,
                                        new CartId("cart"),
                                        refused("a", Reason.INVALID_LINES, PAID)))
                .isEqualTo(issued);
        assertThat(carts().outcome(TENANT, new CartId("cart"), issued.item())).contains(issued);
        assertThat(file().outcomesInOrder()).containsExactly(issued);
    }

    @Test
    default void reportsAreKeptInTheirOrderAndEachNumberIsTakenOnce() {
        carts().record(stored(PAID, "a"));
        TicketReport first = report(refused("a", Reason.NO_OPEN_DRAW, PAID));
        TicketReport second =
                report(
                        new Changed(
                                new ItemName("2", 0),
                                1,
                                Sha256.hex("a"),
                                Optional.empty(),
                                List.of(Part.BUYER, Part.LINES),
                                Instant.parse("2026-03-01T08:00:01Z")));

        assertThat(carts().report(TENANT, new CartId("cart"), 0, first)).isTrue();
        assertThat(carts().report(TENANT, new CartId("cart"), 0, second)).isFalse();
        assertThat(carts().report(TENANT, new CartId("cart"), 1, second)).isTrue();

        assertThat(file().reports()).usingRecursiveComparison().isEqualTo(List.of(first, second));
    }

    private CartFile file() {
        return carts().find(TENANT, new CartId("cart")).orElseThrow();
    }

    private static Refused refused(String content, Reason reason, Instant at) {
        return new Refused(
                new ItemName("1", 0),
                0,
                Sha256.hex(content),
                Optional.of("mega"),
                reason,
                Instant.ofEpochMilli(at.toEpochMilli()));
    }

    private static TicketReport report(ItemOutcome outcome) {
        return new TicketReport(
                Sha256.hex("a"), "user", List.of(outcome), Instant.parse("2026-03-01T08:00:01Z"));
    }

    private static StoredCart stored(Instant timestamp, String content) {
        return stored(timestamp, content, true);
    }

    private static StoredCart stored(Instant timestamp, String content, boolean isPaid) {
        return new StoredCart(
                TENANT,
                new CartId("cart"),
                Sha256.hex(content),
                timestamp,
                content,
                List.of(new CartFault("items", "items are odd")),
                isPaid,
                2,
                timestamp,
                Instant.parse("2026-03-01T08:00:01Z"));
    }
}
