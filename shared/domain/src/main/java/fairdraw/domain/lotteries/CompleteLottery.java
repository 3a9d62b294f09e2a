package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.lotteries.Winners.WonTicket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Tells of every winning ticket of a settled lottery, where anybody listens, and then that the draw
 * is done. What carts bought is told after that.
 */
public final class CompleteLottery implements Step {

    private final Draws draws;
    private final Winners winners;
    private final EventBus bus;
    private final Audience audience;
    private final InstantSource clock;

    public CompleteLottery(
            Draws draws, Winners winners, EventBus bus, Audience audience, InstantSource clock) {
        this.draws = draws;
        this.winners = winners;
        this.bus = bus;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        return draws.lease(draw, clock.instant()).flatMap(this::complete);
    }

    private Optional<Draw> complete(Draw draw) {
        Progress.Settled settled = (Progress.Settled) draw.progress();
        boolean heard = audience.wants(draw.tenant(), TicketEvents.WON);
        int chunks = heard ? settled.drawn().sealed().chunks() : 0;
        for (int chunk = 0; chunk < chunks; chunk++) {
            List<DomainEvent> events =
                    winners.in(draw, settled, chunk).stream()
                            .map(won -> event(settled, won))
                            .toList();
            bus.publish(events);
        }
        Instant now = clock.instant();
        Draw next = draw.to(new Progress.Completed(settled, now, 0), now, now);
        return draws.replace(next) ? Optional.of(next) : Optional.empty();
    }

    private static DomainEvent event(Progress.Settled settled, WonTicket won) {
        return TicketEvents.won(
                won.ticket(),
                new TicketOutcome(TicketOutcome.Status.WON, won.tier(), won.amountCents()),
                settled.drawn().drawnAt());
    }
}
