package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.EntriesContract;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.domain.lotteries.tickets.Tickets.Voiding;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of tickets as the entries of their draws, on empty tables in each test. */
public interface TicketEntriesContract extends EntriesContract {

    Instant NOW = OPENS.plusSeconds(60);

    Tickets tickets();

    Draws draws();

    @Override
    default Draw open(int number) {
        Draw draw =
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number)),
                        new LotterySlug("mega"));
        assertThat(draws().create(draw)).isTrue();
        return draw;
    }

    @Override
    default Entry enter(Draw draw, int person) {
        return record(buy(draw, person), LeafStatus.ACTIVE);
    }

    private Ticket buy(Draw draw, int person) {
        int number = draw.id().text().charAt(35) * 100 + person;
        Ticket ticket = SampleTickets.of(draw, "player" + person, number);
        assertThat(tickets().buy(draw, ticket, player(ticket), Optional.empty(), NOW))
                .isInstanceOf(Bought.Accepted.class);
        return ticket;
    }

    private static Player player(Ticket ticket) {
        return new Player(Sha256.hex(ticket.person()));
    }

    private static Entry record(Ticket ticket, LeafStatus status) {
        return new Entry(
                ticket.person(),
                ticket.number(),
                ticket.gate(),
                status,
                player(ticket).tagKey(),
                ticket.buyer().who(),
                ticket.nonce(),
                ticket.salt(),
                new Content.TicketLines(ticket.lines(), false));
    }

    @Test
    default void aVoidTicketIsDenied() {
        Draw draw = open(1);
        Ticket ticket = buy(draw, 1);
        assertThat(tickets().makeVoid(draw, ticket, "refund", NOW)).isEqualTo(Voiding.DONE);

        List<Entry> read = new ArrayList<>();
        for (int partition = 0; partition < draw.spread().partitions(); partition++) {
            entries().each(draw, partition, read::add);
        }
        assertThat(read).containsExactly(record(ticket, LeafStatus.DENIED));
    }
}
