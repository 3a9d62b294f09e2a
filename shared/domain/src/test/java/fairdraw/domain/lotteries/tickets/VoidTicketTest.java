package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.CLOSES;
import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.VoidTicket.Outcome;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTickets;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class VoidTicketTest {

    private static final Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));

    private Instant now = OPENS.plusSeconds(60);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryTickets tickets = new InMemoryTickets(draws, new GivenItems());
    private final VoidTicket voidTicket = new VoidTicket(tickets, draws, () -> now);
    private final Ticket ticket = SampleTickets.of(DRAW, "ada", 1);

    @BeforeEach
    void buyATicket() {
        draws.create(DRAW);
        tickets.buy(DRAW, ticket, new Tickets.Player(Sha256.hex("ada")), Optional.empty(), now);
    }

    @Test
    void aTicketIsMadeVoidWithItsReason() {
        assertThat(voidTicket.makeVoid(TENANT, ticket.ref(), "a mistake"))
                .isEqualTo(new Outcome.Voided(ticket.voided("a mistake"), DRAW));
        assertThat(tickets.find(TENANT, ticket.ref())).contains(ticket.voided("a mistake"));
    }

    @Test
    void aVoidTicketKeepsItsReason() {
        voidTicket.makeVoid(TENANT, ticket.ref(), "a mistake");

        assertThat(voidTicket.makeVoid(TENANT, ticket.ref(), "another"))
                .isEqualTo(new Outcome.AlreadyVoid());
        assertThat(tickets.find(TENANT, ticket.ref()).flatMap(Ticket::voided))
                .contains("a mistake");
    }

    @Test
    void aTicketOfAClosedDrawStands() {
        now = CLOSES;

        assertThat(voidTicket.makeVoid(TENANT, ticket.ref(), "a mistake"))
                .isEqualTo(new Outcome.TooLate());
        assertThat(tickets.find(TENANT, ticket.ref())).contains(ticket);
    }

    @Test
    void anotherTenantsTicketIsNotFound() {
        assertThat(voidTicket.makeVoid(TENANT, new TicketRef("LX-2026-0301-00000009"), "a mistake"))
                .isEqualTo(new Outcome.NotFound());
        assertThat(
                        voidTicket.makeVoid(
                                new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                                ticket.ref(),
                                "no"))
                .isEqualTo(new Outcome.NotFound());
    }
}
