package fairdraw.aws.lotteries;

import static fairdraw.aws.lotteries.LotteryWorld.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.aws.carts.CartPurchase;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.NotPublished;
import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.TierPrize;
import fairdraw.testing.Examples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long list whose events are published in several turns, each of which continues the last. */
final class TellTicketsTest {

    private static final int CHUNKS = 5;

    private final LotteryWorld world = LotteryWorld.calm(16).with(Examples.terms(200));
    private final List<String> tickets = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    /**
     * Completes a draw whose chunks contain one ticket of a cart each, and one of another player.
     */
    @BeforeEach
    void complete() {
        Draw draw = world.draw();
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            Ticket bought =
                    world.buy(
                            CartPurchase.of(new CartId("c-" + chunk), 0, "USD", Optional.empty()));
            Ticket other = world.buy(LotteryWorld.quickPick("ada" + chunk + "@example.com"));
            tickets.add(bought.id().text());
            world.lists.write(
                    draw,
                    chunk,
                    LeafChunk.of(draw.id().text(), List.of()),
                    List.of(holder(other), holder(bought)));
        }
        world.clock.set(CLOSES);
        assertThat(world.draws.replace(draw.to(completed(draw), CLOSES, CLOSES))).isTrue();
    }

    @Test
    void aTurnEndsLongBeforeItsLeaseAndTheNextGoesOnFromThere() {
        EventBus slow =
                events -> {
                    world.bus.publish(events);
                    world.clock.forward(Duration.ofSeconds(25));
                };

        Draw first = world.tellTickets(slow).take(world.draw()).orElseThrow();
        List<String> toldFirst = told();
        Draw second = world.tellTickets(slow).take(first).orElseThrow();

        assertThat(toldChunks(first)).isEqualTo(3);
        assertThat(first.nextAt()).isEqualTo(CLOSES.plusSeconds(76));
        assertThat(first.progress().word()).isEqualTo("COMPLETED");
        assertThat(toldFirst).isEqualTo(tickets.subList(0, 3));
        assertThat(toldChunks(second)).isEqualTo(CHUNKS);
        assertThat(second.nextAt()).isNull();
        assertThat(told()).isEqualTo(tickets);
    }

    @Test
    void whoeverTakesOverAfterACrashTellsTheSameEventsAgain() {
        EventBus breaking =
                events -> {
                    world.bus.publish(events);
                    if (world.bus.events().size() == 2) {
                        throw new NotPublished(
                                Set.of(events.getFirst().id()), Set.of(), "it is full");
                    }
                };
        assertThatThrownBy(() -> world.tellTickets(breaking).take(world.draw()))
                .isInstanceOf(NotPublished.class);

        Instant lease = CLOSES.plus(Draws.LEASE);
        assertThat(world.draw().nextAt()).isEqualTo(lease);
        world.sweepAt(lease.minusMillis(1));
        assertThat(world.bus.events()).hasSize(2);
        world.sweepAt(lease);

        assertThat(world.draw().nextAt()).isNull();
        assertThat(told().stream().distinct()).isEqualTo(tickets);
        assertThat(world.bus.events()).hasSize(2 + CHUNKS);
        assertThat(world.bus.events().stream().map(DomainEvent::id).distinct()).hasSize(CHUNKS);
        assertThat(world.bus.events().stream().distinct()).hasSize(CHUNKS);
    }

    @Test
    void whoeverIsOvertakenLeavesTheDrawToTheOther() {
        EventBus overtaken =
                events -> {
                    world.bus.publish(events);
                    Draw draw = world.draw();
                    world.draws.lease(draw, world.clock.instant());
                };

        assertThat(world.tellTickets(overtaken).take(world.draw())).isEmpty();
        assertThat(toldChunks(world.draw())).isZero();
    }

    private List<String> told() {
        return world.bus.events().stream()
                .map(event -> (String) event.data().get("ticketId"))
                .toList();
    }

    private static int toldChunks(Draw draw) {
        return ((Progress.Completed) draw.progress()).toldChunks();
    }

    private static Holder holder(Ticket ticket) {
        return new Holder(
                ticket.person(), ticket.number(), ticket.lines(), ticket.purchase().isPresent());
    }

    /** Returns a draw of the numbers 1 to 5 and bonus 1; the amounts do not matter here. */
    private static Progress.Completed completed(Draw draw) {
        Progress.Sealed sealed =
                new Progress.Sealed(
                        new Progress.Closed(CLOSES, 0, false),
                        "ab".repeat(32),
                        new Randomness.Round(
                                LotteryRules.of(draw).beacon().chain(),
                                LotteryRules.of(draw).beacon().round()),
                        CHUNKS);
        Progress.Drawn drawn =
                new Progress.Drawn(
                        sealed, IntStream.rangeClosed(1, 5).boxed().toList(), List.of(1), CLOSES);
        PrizeTable prizes =
                new PrizeTable(
                        List.of(new TierPrize("Tier 1", 0, 0), new TierPrize("Tier 2", 0, 0)),
                        0,
                        0);
        return new Progress.Completed(new Progress.Settled(drawn, prizes), CLOSES, 0);
    }
}
