package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Publishes the events of a completed draw's tickets if anyone subscribes to them, chunk by chunk
 * of the sealed list, and only as many as fit a turn. The draw stores the progress.
 */
public final class TellTickets implements Step {

    private final Draws draws;
    private final EventBus bus;
    private final Audience audience;
    private final Triggers triggers;
    private final InstantSource clock;
    private final List<TicketNews> news;

    public TellTickets(
            Draws draws,
            EventBus bus,
            Audience audience,
            Triggers triggers,
            InstantSource clock,
            List<TicketNews> news) {
        this.draws = draws;
        this.bus = bus;
        this.audience = audience;
        this.triggers = triggers;
        this.clock = clock;
        this.news = List.copyOf(news);
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        List<TicketNews> wanted =
                news.stream().filter(each -> audience.wants(draw.tenant(), each.name())).toList();
        return wanted.isEmpty()
                ? to(draw, chunks(draw))
                : draws.lease(draw, clock.instant())
                        .flatMap(leased -> to(leased, tell(leased, wanted)));
    }

    private Optional<Draw> to(Draw draw, int toldChunks) {
        Instant now = clock.instant();
        Progress told = completed(draw).afterTelling(toldChunks);
        if (toldChunks < chunks(draw)) {
            return Retrying.handOn(draws, triggers, draw, told, now);
        }
        Draw next = draw.to(told, null, now);
        return draws.replace(next) ? Optional.of(next) : Optional.empty();
    }

    private static Progress.Completed completed(Draw draw) {
        return (Progress.Completed) draw.progress();
    }

    private static int chunks(Draw draw) {
        return completed(draw).settled().drawn().sealed().chunks();
    }

    /**
     * Publishes one chunk after another until the time is up; returns the number of chunks
     * published.
     */
    private int tell(Draw draw, List<TicketNews> wanted) {
        Instant end = clock.instant().plus(Retrying.TURN);
        int chunk = completed(draw).toldChunks();
        while (chunk < chunks(draw) && clock.instant().isBefore(end)) {
            bus.publish(told(draw, chunk, wanted));
            chunk++;
        }
        return chunk;
    }

    private static List<DomainEvent> told(Draw draw, int chunk, List<TicketNews> wanted) {
        return wanted.stream().flatMap(each -> each.of(draw, chunk).stream()).toList();
    }
}
