package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Person;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.fairness.encoding.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link DrawTickets}, on empty tables in each test. */
public interface DrawTicketsContract {

    DrawTickets drawTickets();

    Tickets tickets();

    /** Stores a draw with its gates, which are open as its rules say. */
    void open(Draw draw);

    private Draw opened(int number) {
        Draw draw =
                SampleDraws.open(
                        TENANT,
                        new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number)),
                        new LotterySlug("mega"));
        open(draw);
        return draw;
    }

    private Ticket bought(Draw draw, Ticket ticket) {
        Player player = new Player(Sha256.hex(ticket.person()));
        assertThat(tickets().buy(draw, ticket, player, Optional.empty(), OPENS.plusSeconds(60)))
                .isInstanceOf(Bought.Accepted.class);
        return ticket;
    }

    private static int partition(Draw draw, Ticket ticket) {
        return new Person(ticket.person()).partition(draw.spread());
    }

    @Test
    default void eachPartitionListsItsTicketsInOneOrderAndPartByPart() {
        Draw draw = opened(1);
        List<Ticket> all = new ArrayList<>();
        IntStream.range(0, 40)
                .mapToObj(number -> SampleTickets.of(draw, "player" + number / 2, number))
                .forEach(ticket -> all.add(bought(draw, ticket)));
        Draw other = opened(2);
        bought(other, SampleTickets.of(other, "elsewhere", 99));

        for (int number = 0; number < draw.spread().partitions(); number++) {
            int partition = number;
            List<Ticket> its =
                    all.stream()
                            .filter(ticket -> partition(draw, ticket) == partition)
                            .sorted(Comparator.comparing(DrawTickets::place))
                            .toList();

            assertThat(drawTickets().some(draw, partition, "", 100)).isEqualTo(its);
            assertThat(byOnes(draw, partition)).isEqualTo(its);
        }
    }

    private List<Ticket> byOnes(Draw draw, int partition) {
        List<Ticket> read = new ArrayList<>();
        String after = "";
        for (List<Ticket> next = drawTickets().some(draw, partition, after, 1);
                !next.isEmpty();
                next = drawTickets().some(draw, partition, after, 1)) {
            read.addAll(next);
            after = DrawTickets.place(next.getFirst());
        }
        return read;
    }

    @Test
    default void aPersonsTicketsAreTheirsInThisDrawAlone() {
        Draw draw = opened(1);
        Ticket one = bought(draw, SampleTickets.of(draw, "ada", 1));
        Ticket two = bought(draw, SampleTickets.of(draw, "ada", 2));
        Ticket other = bought(draw, SampleTickets.of(draw, "bob", 3));
        Draw next = opened(2);
        bought(next, SampleTickets.of(next, "ada", 4));
        tickets().makeVoid(draw, two, "a mistake", OPENS.plusSeconds(61));

        assertThat(drawTickets().of(draw, one.person()))
                .containsExactly(one, two.voided("a mistake"));
        assertThat(drawTickets().of(draw, other.person())).containsExactly(other);
        assertThat(drawTickets().of(draw, "0".repeat(32))).isEmpty();
        assertThat(Stream.of(draw, next).map(each -> drawTickets().of(each, one.person()).size()))
                .containsExactly(2, 1);
    }
}
