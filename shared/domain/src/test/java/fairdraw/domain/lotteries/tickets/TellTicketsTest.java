package fairdraw.domain.lotteries.tickets;

import static fairdraw.domain.lotteries.LifeOfADraw.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.MovableClock;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RecordedTriggers;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.events.EventName;
import fairdraw.domain.events.NotPublished;
import fairdraw.domain.events.RecordedBus;
import fairdraw.domain.lotteries.LifeOfADraw;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The news of a list of three chunks, told in one turn or in several. */
final class TellTicketsTest {

    private static final int CHUNKS = 3;
    private static final TicketNews WON = new OfEachChunk(EventName.LOTTERY_TICKET_WON);
    private static final TicketNews SETTLED = new OfEachChunk(EventName.CART_TICKET_SETTLED);
    private static final Draw COMPLETED =
            LifeOfADraw.SETTLED.to(
                    new Progress.Completed(
                            (Progress.Settled) LifeOfADraw.SETTLED.progress(), LATER, 0),
                    LATER,
                    LATER);

    private final MovableClock clock = new MovableClock(LATER);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final RecordedBus bus = new RecordedBus();
    private final RecordedTriggers triggers = new RecordedTriggers();

    /** One event for each chunk. */
    private record OfEachChunk(EventName name) implements TicketNews {

        @Override
        public List<DomainEvent> of(Draw draw, int chunk) {
            return List.of(
                    DomainEvent.once(
                            name, draw.tenant(), "ticket " + chunk, LATER, Map.of("chunk", chunk)));
        }
    }

    @BeforeEach
    void completeADraw() {
        draws.create(COMPLETED);
    }

    @Test
    void everyChunkIsToldInOrderWithAllThatIsNewOfIt() {
        Draw told = telling(bus).take(COMPLETED).orElseThrow();

        assertThat(told).isEqualTo(stored());
        assertThat(toldChunks(told)).isEqualTo(CHUNKS);
        assertThat(told.nextAt()).isNull();
        assertThat(chunks()).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(bus.events().subList(0, 2))
                .extracting(DomainEvent::type)
                .containsExactly("lottery.ticket.won", "cart.ticket.settled");
    }

    @Test
    void newsThatNobodyWantsAreNotEvenRead() {
        TicketNews unread =
                new TicketNews() {
                    @Override
                    public EventName name() {
                        return EventName.LOTTERY_TICKET_WON;
                    }

                    @Override
                    public List<DomainEvent> of(Draw draw, int chunk) {
                        throw new IllegalStateException("read for nobody");
                    }
                };
        Audience ofCarts = (_, name) -> name == EventName.CART_TICKET_SETTLED;

        new TellTickets(draws, bus, ofCarts, triggers, clock, List.of(unread, SETTLED))
                .take(COMPLETED);

        assertThat(chunks()).containsExactly(0, 1, 2);
        assertThat(bus.events()).extracting(DomainEvent::type).containsOnly("cart.ticket.settled");
    }

    @Test
    void aDrawWithoutAnAudienceIsDoneAtOnce() {
        bus.deafen();

        Draw told = telling(bus).take(COMPLETED).orElseThrow();

        assertThat(told.version()).isEqualTo(COMPLETED.version() + 1);
        assertThat(toldChunks(told)).isEqualTo(CHUNKS);
        assertThat(told.nextAt()).isNull();
        assertThat(bus.events()).isEmpty();
    }

    @Test
    void aTurnEndsLongBeforeItsLeaseAndTheNextGoesOnFromThere() {
        EventBus slow =
                events -> {
                    bus.publish(events);
                    clock.forward(Retrying.TURN.dividedBy(2));
                };

        Draw first = telling(slow).take(COMPLETED).orElseThrow();

        assertThat(toldChunks(first)).isEqualTo(2);
        assertThat(first.nextAt()).isEqualTo(clock.instant().plusSeconds(1));
        assertThat(first.progress().word()).isEqualTo("COMPLETED");
        assertThat(chunks()).containsExactly(0, 0, 1, 1);
        assertThat(triggers.immediate()).containsExactly(first.id());

        Draw second = telling(slow).take(first).orElseThrow();

        assertThat(toldChunks(second)).isEqualTo(CHUNKS);
        assertThat(second.nextAt()).isNull();
        assertThat(chunks()).containsExactly(0, 0, 1, 1, 2, 2);
    }

    @Test
    void whoeverTakesOverAfterACrashTellsTheSameEventsAgain() {
        EventBus breaking =
                events -> {
                    bus.publish(events);
                    if (chunks().contains(1)) {
                        throw new NotPublished(
                                Set.of(events.getFirst().id()), Set.of(), "it is full");
                    }
                };
        assertThatThrownBy(() -> telling(breaking).take(COMPLETED))
                .isInstanceOf(NotPublished.class);
        assertThat(stored().nextAt()).isEqualTo(LATER.plus(Draws.LEASE));
        assertThat(toldChunks(stored())).isZero();

        clock.forward(Draws.LEASE);
        Draw told = telling(bus).take(stored()).orElseThrow();

        assertThat(told.nextAt()).isNull();
        assertThat(chunks()).containsExactly(0, 0, 1, 1, 0, 0, 1, 1, 2, 2);
        assertThat(bus.events().stream().distinct()).hasSize(2 * CHUNKS);
        assertThat(bus.events().stream().map(DomainEvent::id).distinct()).hasSize(2 * CHUNKS);
    }

    @Test
    void whoeverIsOvertakenLeavesTheDrawToTheOther() {
        EventBus overtaken =
                events -> {
                    bus.publish(events);
                    draws.lease(stored(), clock.instant());
                };

        assertThat(telling(overtaken).take(COMPLETED)).isEmpty();
        assertThat(toldChunks(stored())).isZero();
    }

    @Test
    void whoeverReadTheDrawBeforeItMovedOnTellsNothing() {
        draws.lease(COMPLETED, LATER);
        clock.forward(Duration.ofMillis(1));

        assertThat(telling(bus).take(COMPLETED)).isEmpty();
        assertThat(bus.events()).isEmpty();
    }

    private TellTickets telling(EventBus to) {
        return new TellTickets(draws, to, bus, triggers, clock, List.of(WON, SETTLED));
    }

    private Draw stored() {
        return draws.locate(COMPLETED.id()).orElseThrow();
    }

    private List<Object> chunks() {
        return bus.events().stream().map(event -> event.data().getOrDefault("chunk", -1)).toList();
    }

    private static int toldChunks(Draw draw) {
        return ((Progress.Completed) draw.progress()).toldChunks();
    }
}
