package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.Spread;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.domain.lotteries.tickets.Tickets.Remembered;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.domain.lotteries.tickets.Tickets.Source;
import fairdraw.domain.lotteries.tickets.Tickets.Voiding;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.prizes.NumberLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Tickets}, on empty tables in each test. */
public interface TicketsContract {

    Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));

    /** A time at which the draw is open. */
    Instant NOW = OPENS.plusSeconds(60);

    RequestKey KEY = new RequestKey("key", "a1");

    Tickets tickets();

    /** Stores a draw with its gates, which are open as its rules say. */
    void open(Draw draw);

    @Test
    default void aTicketIsFoundByItsReferenceAsItWasBought() {
        open(DRAW);
        Ticket plain = SampleTickets.of(DRAW, "ada", 1);
        Ticket ofCart = SampleTickets.in(new CartId("cart"), SampleTickets.of(DRAW, "ada", 2));

        assertThat(buy(plain)).isEqualTo(new Bought.Accepted(plain));
        assertThat(buy(ofCart)).isEqualTo(new Bought.Accepted(ofCart));

        assertThat(tickets().find(TENANT, plain.ref())).contains(plain);
        assertThat(tickets().find(TENANT, ofCart.ref())).contains(ofCart);
        assertThat(tickets().find(TENANT, new TicketRef("LX-2026-0301-00000003"))).isEmpty();
        assertThat(tickets().find(new Tenant(new OrganisationId("org_1"), Mode.LIVE), plain.ref()))
                .isEmpty();
        assertThat(tickets().find(new Tenant(new OrganisationId("org_2"), Mode.TEST), plain.ref()))
                .isEmpty();
    }

    @Test
    default void theTicketsOfHoldersAreFoundByHolder() {
        open(DRAW);
        Ticket ticket = SampleTickets.of(DRAW, "ada", 1);
        buy(ticket);
        Holder ada = new Holder(ticket.person(), 1, ticket.lines(), false);
        Holder other = new Holder(ticket.person(), 2, List.of(), false);

        assertThat(tickets().of(DRAW, List.of(ada, other))).isEqualTo(Map.of(ada, ticket));
        assertThat(tickets().of(DRAW, List.of())).isEmpty();
    }

    @Test
    default void theSameTicketAgainIsAcceptedOnceThoughItsGateOrKeyIsAnother() {
        open(DRAW);
        Ticket ticket = SampleTickets.of(DRAW, "ada", 1);
        buy(ticket, Optional.of(KEY), NOW);

        assertThat(buy(ticket.atGate(1), Optional.of(KEY), NOW))
                .isEqualTo(new Bought.Accepted(ticket));
        assertThat(buy(ticket, Optional.of(KEY), CLOSES)).isEqualTo(new Bought.Accepted(ticket));

        assertThat(buy(SampleTickets.of(DRAW, "ada", 2))).isInstanceOf(Bought.Accepted.class);
        assertThat(buy(SampleTickets.of(DRAW, "ada", 3))).isEqualTo(new Bought.CapReached());
    }

    @Test
    default void aPersonHoldsAsManyTicketsAsTheRulesAllow() {
        open(DRAW);
        for (int number = 1; number <= SampleDraws.CAP; number++) {
            assertThat(buy(SampleTickets.of(DRAW, "ada", number)))
                    .isInstanceOf(Bought.Accepted.class);
        }
        Ticket more = SampleTickets.of(DRAW, "ada", 9);

        assertThat(buy(more)).isEqualTo(new Bought.CapReached());
        assertThat(tickets().find(TENANT, more.ref())).isEmpty();
        assertThat(buy(SampleTickets.of(DRAW, "bob", 10))).isInstanceOf(Bought.Accepted.class);
    }

    @Test
    default void aDrawTakesTicketsWhileItIsOpen() {
        open(DRAW);
        Ticket ticket = SampleTickets.of(DRAW, "ada", 1);
        for (Instant closed : List.of(OPENS.minusMillis(1), CLOSES, CLOSES.plusSeconds(1))) {
            assertThat(buy(ticket, Optional.empty(), closed)).isEqualTo(new Bought.GateShut());
        }

        assertThat(tickets().find(TENANT, ticket.ref())).isEmpty();
        assertThat(tickets().player(DRAW, ticket.person())).isEmpty();
        assertThat(buy(ticket, Optional.empty(), CLOSES.minusMillis(1)))
                .isInstanceOf(Bought.Accepted.class);
    }

    @Test
    default void aDrawUnderOtherRulesThanTheOneThatWasReadTakesNoTicket() {
        open(DRAW);
        Draw stale =
                SampleDraws.open(
                        TENANT,
                        DRAW.id(),
                        new LotterySlug("mega"),
                        CLOSES.plus(Duration.ofHours(1)));
        Ticket ticket = SampleTickets.of(DRAW, "ada", 1);

        assertThat(tickets().buy(stale, ticket, fresh("ada"), Optional.empty(), NOW))
                .isEqualTo(new Bought.RulesChanged());
        assertThat(tickets().find(TENANT, ticket.ref())).isEmpty();
    }

    /** The most tickets that a draw may hold here. */
    int MOST = 20;

    @Test
    default void aGateAdmitsItsShareOfTheTicketsThatADrawMayHold() {
        open(DRAW);
        for (int number = 1; number <= MOST / 2; number++) {
            Ticket ticket = SampleTickets.of(DRAW, "person " + number, number).atGate(0);
            assertThat(buy(ticket)).isEqualTo(new Bought.Accepted(ticket));
        }
        Ticket more = SampleTickets.of(DRAW, "ada", 100);

        assertThat(buy(more.atGate(0))).isEqualTo(new Bought.GateFull());
        assertThat(tickets().find(TENANT, more.ref())).isEmpty();
        assertThat(tickets().player(DRAW, more.person())).isEmpty();
        assertThat(buy(more.atGate(1))).isEqualTo(new Bought.Accepted(more.atGate(1)));
    }

    @Test
    default void aGateAdmitsItsShareOfTheLinesThatADrawMayHold() {
        open(DRAW);
        NumberLine line = NumberLine.canonical(List.of(1, 5, 9, 13, 20), List.of(2));
        List<NumberLine> most = Collections.nCopies(SampleDraws.LINES, line);
        int full = MOST * Spread.LINES_AN_ENTRY / 2 / most.size();
        for (int number = 1; number < full; number++) {
            assertThat(buy(SampleTickets.of(DRAW, number, most).atGate(0)))
                    .isInstanceOf(Bought.Accepted.class);
        }
        Ticket one = SampleTickets.of(DRAW, 90, List.of(line)).atGate(0);
        assertThat(buy(one)).isEqualTo(new Bought.Accepted(one));

        assertThat(buy(SampleTickets.of(DRAW, 100, most).atGate(0)))
                .isEqualTo(new Bought.GateFull());
        Ticket last = SampleTickets.of(DRAW, 101, most.subList(1, most.size())).atGate(0);
        assertThat(buy(last)).isEqualTo(new Bought.Accepted(last));
        assertThat(buy(SampleTickets.of(DRAW, 102, List.of(line)).atGate(0)))
                .isEqualTo(new Bought.GateFull());
    }

    @Test
    default void aReferenceOrNumberIsTakenOnce() {
        open(DRAW);
        Ticket ticket = SampleTickets.of(DRAW, "ada", 1);
        buy(ticket);
        Ticket other = SampleTickets.of(DRAW, "bob", 2);

        assertThat(buy(SampleTickets.twin(ticket))).isEqualTo(new Bought.NameTaken());
        assertThat(buy(other.renamed(ticket.ref(), 2))).isEqualTo(new Bought.NameTaken());
        assertThat(
                        buy(
                                SampleTickets.twin(ticket)
                                        .renamed(new TicketRef("LX-2026-0301-00000009"), 1)))
                .isEqualTo(new Bought.NameTaken());

        assertThat(tickets().find(TENANT, ticket.ref())).contains(ticket);
        assertThat(buy(other)).isInstanceOf(Bought.Accepted.class);
    }

    @Test
    default void aRequestKeyIsForOneTicketForADay() {
        open(DRAW);
        Ticket first = SampleTickets.of(DRAW, "ada", 1);
        Draw longer =
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-000000000002"),
                        new LotterySlug("mega"),
                        CLOSES.plus(Duration.ofDays(3)));
        open(longer);
        Ticket second = SampleTickets.of(longer, "bob", 2);
        buy(first, Optional.of(KEY), NOW);
        Instant last = NOW.plus(Duration.ofHours(24)).minusSeconds(1);

        assertThat(tickets().remembered(TENANT, KEY, last)).contains(new Remembered("a1", first));
        assertThat(tickets().buy(longer, second, fresh("bob"), Optional.of(KEY), last))
                .isEqualTo(new Bought.KeyUsed());
        assertThat(tickets().find(TENANT, second.ref())).isEmpty();
        Instant over = last.plusSeconds(1);
        assertThat(tickets().remembered(TENANT, KEY, over)).isEmpty();
        assertThat(tickets().buy(longer, second, fresh("bob"), Optional.of(KEY), over))
                .isEqualTo(new Bought.Accepted(second));
        assertThat(tickets().remembered(TENANT, KEY, over)).contains(new Remembered("a1", second));
    }

    @Test
    default void theKeyOfAnImportedLineIsKeptForEver() {
        open(DRAW);
        Ticket ticket = SampleTickets.of(DRAW, "ada", 1);
        RequestKey line = new RequestKey(Source.IMPORT, "key", "a1");
        buy(ticket, Optional.of(line), NOW);

        assertThat(tickets().remembered(TENANT, line, NOW.plus(Duration.ofDays(9_999))))
                .contains(new Remembered("a1", ticket));
        assertThat(tickets().remembered(TENANT, KEY, NOW)).isEmpty();
    }

    @Test
    default void theKeysOfTwoTenantsAreApart() {
        open(DRAW);
        buy(SampleTickets.of(DRAW, "ada", 1), Optional.of(KEY), NOW);

        Tenant live = new Tenant(new OrganisationId("org_1"), Mode.LIVE);
        assertThat(tickets().remembered(live, KEY, NOW)).isEmpty();
        assertThat(tickets().remembered(TENANT, new RequestKey("other", "a1"), NOW)).isEmpty();
    }

    @Test
    default void anItemOfACartHasOneTicketForEver() {
        open(DRAW);
        Ticket first = SampleTickets.in(new CartId("cart"), SampleTickets.of(DRAW, "ada", 1));
        Ticket second = SampleTickets.in(new CartId("cart"), SampleTickets.of(DRAW, "bob", 2));
        buy(first);

        assertThat(buy(second)).isEqualTo(new Bought.KeyUsed());
        assertThat(tickets().find(TENANT, second.ref())).isEmpty();
        assertThat(buy(SampleTickets.in(new CartId("another"), SampleTickets.of(DRAW, "bob", 2))))
                .isInstanceOf(Bought.Accepted.class);
    }

    @Test
    default void aPersonKeepsTheIdentityOfTheirFirstTicket() {
        open(DRAW);
        Ticket first = SampleTickets.of(DRAW, "ada", 1);
        Ticket second = SampleTickets.of(DRAW, "ada", 2);
        tickets().buy(DRAW, first, fresh("first"), Optional.empty(), NOW);
        tickets().buy(DRAW, second, fresh("second"), Optional.empty(), NOW);

        assertThat(tickets().player(DRAW, first.person())).contains(fresh("first"));
        assertThat(tickets().player(DRAW, Sha256.hex("bob").substring(0, 32))).isEmpty();
    }

    @Test
    default void aTicketIsMadeVoidOnceWhileItsDrawIsOpenAndStillCounts() {
        open(DRAW);
        Ticket ticket = SampleTickets.of(DRAW, "ada", 1);
        buy(ticket);
        buy(SampleTickets.of(DRAW, "ada", 2));

        assertThat(tickets().makeVoid(DRAW, ticket, "late", CLOSES)).isEqualTo(Voiding.CLOSED);
        assertThat(tickets().find(TENANT, ticket.ref())).contains(ticket);
        assertThat(tickets().makeVoid(DRAW, ticket, "a mistake", NOW)).isEqualTo(Voiding.DONE);
        assertThat(tickets().makeVoid(DRAW, ticket, "again", NOW)).isEqualTo(Voiding.ALREADY);
        assertThat(tickets().find(TENANT, ticket.ref())).contains(ticket.voided("a mistake"));
        assertThat(buy(SampleTickets.of(DRAW, "ada", 3))).isEqualTo(new Bought.CapReached());
    }

    private Bought buy(Ticket ticket) {
        return buy(ticket, Optional.empty(), NOW);
    }

    private Bought buy(Ticket ticket, Optional<RequestKey> key, Instant now) {
        return tickets().buy(DRAW, ticket, fresh("fresh"), key, now);
    }

    private static Player fresh(String name) {
        return new Player(Sha256.hex(name));
    }
}
