package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.evidence.SampleReceipts;
import fairdraw.domain.draws.keys.FixedRootKeys;
import fairdraw.domain.draws.rules.SampleRegisters;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.TicketRef;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTickets;
import fairdraw.fairness.encoding.IsoTime;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.prizes.Lines;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TicketReceiptsTest {

    private static final Draw DRAW =
            SampleRegisters.unseen(
                    SampleDraws.open(
                            TENANT,
                            new DrawId("01957b1c-0000-8000-9000-000000000001"),
                            new LotterySlug("mega")));

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryTickets tickets = new InMemoryTickets(draws, new GivenItems());
    private final TicketReceipts receipts =
            new TicketReceipts(
                    tickets,
                    draws,
                    SampleReceipts.of(new InMemorySealedLists(), new FixedRootKeys()));
    private final Ticket ticket = SampleTickets.of(DRAW, "ada", 1);

    @BeforeEach
    void buyATicket() {
        draws.create(DRAW);
        tickets.buy(
                DRAW,
                ticket,
                new Tickets.Player(Sha256.hex("ada")),
                Optional.empty(),
                OPENS.plusSeconds(60));
    }

    @Test
    void aReceiptNamesThePlayerAsTheyKnowThemselves() {
        var receipt = receipts.now(TENANT, ticket.ref()).orElseThrow();

        assertThat(receipt)
                .containsEntry("draw", DRAW.id().text())
                .containsEntry("rules", DRAW.publishedRulesHash())
                .containsEntry("who", ticket.buyer().who())
                .containsEntry("tagKey", Sha256.hex("ada"))
                .containsEntry("nonce", ticket.nonce())
                .containsEntry("acceptedAt", IsoTime.text(ticket.createdAt()))
                .containsEntry("lines", Lines.tree(ticket.lines()))
                .containsEntry("proof", null);
    }

    @Test
    void theReceiptOnEntryIsTheOneOfAnOpenDraw() {
        assertThat(receipts.now(TENANT, ticket.ref()))
                .isPresent()
                .isEqualTo(receipts.onEntry(DRAW, ticket));
    }

    @Test
    void anErasedPlayersTicketHasNoReceiptHoweverLateItsEventIsAskedFor() {
        tickets.removal().ticket(DRAW, ticket);
        tickets.removal().player(DRAW, ticket.person());

        assertThat(receipts.onEntry(DRAW, ticket)).isEmpty();
        assertThat(receipts.now(TENANT, ticket.ref())).isEmpty();
    }

    @Test
    void aVoidTicketKeepsItsReceipt() {
        var before = receipts.now(TENANT, ticket.ref());

        tickets.makeVoid(DRAW, ticket, "a mistake", OPENS.plusSeconds(60));

        assertThat(receipts.now(TENANT, ticket.ref())).isPresent().isEqualTo(before);
    }

    @Test
    void anotherTenantsTicketHasNone() {
        for (Tenant other :
                List.of(
                        new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                        new Tenant(new OrganisationId("org_2"), Mode.TEST))) {
            assertThat(receipts.now(other, ticket.ref())).isEmpty();
        }
        assertThat(receipts.now(TENANT, new TicketRef("LX-2026-0301-00000009"))).isEmpty();
    }
}
