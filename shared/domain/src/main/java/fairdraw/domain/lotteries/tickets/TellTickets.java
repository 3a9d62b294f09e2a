package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Step;
import fairdraw.domain.events.Audience;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventBus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Publishes the events of a completed draw's tickets if anyone subscribes to them, chunk by chunk
 * of the sealed list, and only as many as fit well within the lease. The draw stores the progress.
 */
public final class TellTickets implements Step {

    /**
     * The time after which no chunk is begun. The next turn continues after this one, and does not
     * begin while this one is still at work.
     */
    private static final Duration WORK = Draws.LEASE.dividedBy(2);

    /** The pause before the next turn; the sweep, which runs every minute, starts it. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Draws draws;
    private final EventBus bus;
    private final Audience audience;
    private final InstantSource clock;
    private final List<TicketNews> news;

    public TellTickets(
            Draws draws,
            EventBus bus,
            Audience audience,
            InstantSource clock,
            List<TicketNews> news) {
        this.draws = draws;
        this.bus = bus;
        this.audience = audience;
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
        Draw next =
                draw.to(
                        completed(draw).afterTelling(toldChunks),
                        toldChunks < chunks(draw) ? now.plus(PAUSE) : null,
                        now);
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
        Instant end = clock.instant().plus(WORK);
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
