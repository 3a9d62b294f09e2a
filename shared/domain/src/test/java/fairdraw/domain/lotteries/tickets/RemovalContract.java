package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.draws.SampleDraws.OPENS;
import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.domain.lotteries.tickets.Tickets.RequestKey;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link EraseTickets.Removal} and of {@link People}, on
 * empty tables in each test.
 */
public interface RemovalContract {

    Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));

    Instant NOW = OPENS.plusSeconds(60);

    EraseTickets.Removal removal();

    People people();

    Tickets tickets();

    /** Stores a draw with its gates, which are open as its rules say. */
    void open(Draw draw);

    private Bought buy(Ticket ticket, Optional<RequestKey> key) {
        return tickets().buy(DRAW, ticket, new Player(Sha256.hex("ada")), key, NOW);
    }

    private static Holder holder(Ticket ticket) {
        return new Holder(ticket.person(), ticket.number(), ticket.lines(), false);
    }

    private static People.Sought sought(Ticket ticket) {
        return new People.Sought(DRAW, ticket.person());
    }

    @Test
    default void ofAnErasedPlayerNothingIsLeftButThatTheyPlayed() {
        open(DRAW);
        Ticket ada = SampleTickets.of(DRAW, "ada", 1);
        Ticket bob = SampleTickets.of(DRAW, "bob", 2);
        buy(ada, Optional.of(new RequestKey("key", "a1")));
        buy(bob, Optional.empty());

        for (int time = 0; time < 2; time++) {
            removal().ticket(DRAW, ada);
            removal().player(DRAW, ada.person());

            assertThat(tickets().find(TENANT, ada.ref())).isEmpty();
            assertThat(tickets().remembered(TENANT, new RequestKey("key", "a1"), NOW)).isEmpty();
            assertThat(tickets().player(DRAW, ada.person())).isEmpty();
            assertThat(tickets().of(DRAW, List.of(holder(ada), holder(bob))))
                    .isEqualTo(Map.of(holder(bob), bob));
            assertThat(people().present(List.of(sought(ada)))).containsExactly(sought(ada));
        }
        assertThat(tickets().find(TENANT, bob.ref())).contains(bob);
        assertThat(tickets().player(DRAW, bob.person())).isPresent();
    }

    @Test
    default void erasingAPersonWhoNeverPlayedWritesNothing() {
        open(DRAW);
        Ticket ada = SampleTickets.of(DRAW, "ada", 1);

        removal().ticket(DRAW, ada);
        removal().player(DRAW, ada.person());

        assertThat(people().present(List.of(sought(ada)))).isEmpty();
        assertThat(buy(ada, Optional.empty())).isEqualTo(new Bought.Accepted(ada));
        assertThat(tickets().player(DRAW, ada.person())).isPresent();
    }

    @Test
    default void thePeopleOfADrawAreFoundAmongAnyNumber() {
        open(DRAW);
        Ticket ada = SampleTickets.of(DRAW, "ada", 1);
        Ticket bob = SampleTickets.of(DRAW, "bob", 2);
        buy(ada, Optional.empty());
        buy(bob, Optional.empty());
        List<People.Sought> all =
                IntStream.range(0, 230)
                        .mapToObj(i ->
                                i == 7
                                        ? sought(bob)
                                        : i == 201
                                                ? sought(ada)
                                                : sought(SampleTickets.of(DRAW, "p" + i, i)))
                        .toList();

        assertThat(people().present(all)).containsExactly(sought(bob), sought(ada));
        assertThat(people().present(List.of())).isEmpty();
    }
}
