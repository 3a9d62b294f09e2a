package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.domain.webhooks.WebhookChange;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates an event's deliveries, one for each webhook that wants it, however often the event is
 * processed, and hands them over to the runs that call out.
 */
public final class FanOutEvent {

    /** The time after which a strand is taken to be idle. */
    private static final Duration LATELY = Duration.ofSeconds(1);

    /** Half the time after which a run looks again at a line of its news. */
    static final Duration MOMENT = Duration.ofMillis(50);

    private static final int MOST_REMEMBERED = 10_000;

    private final Subscribers subscribers;
    private final Deliveries deliveries;
    private final Strands strands;
    private final Wakes wakes;
    private final InstantSource clock;
    private final Map<Strand, Known> known = new ConcurrentHashMap<>();

    /**
     * The last known state of a strand, in this environment.
     *
     * @param news the lines that its run had not looked at yet
     */
    private record Known(Instant at, Set<Line> news) {}

    public FanOutEvent(
            Subscribers subscribers,
            Deliveries deliveries,
            Strands strands,
            Wakes wakes,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.strands = strands;
        this.wakes = wakes;
        this.clock = clock;
    }

    public void fanOut(DomainEvent event) {
        for (Webhook webhook : subscribers.of(event)) {
            boolean told =
                    WebhookChange.isIn(event) || !(webhook.standing() instanceof Standing.Paused);
            if (told) {
                Instant now = clock.instant();
                handOver(Delivery.of(event, webhook, now, now), webhook, now);
            }
        }
    }

    private void handOver(Delivery delivery, Webhook webhook, Instant now) {
        Line line = Line.of(delivery.key());
        if (!webhook.isActive() && !delivery.isOfFormer()) {
            deliveries.add(delivery.to(Delivery.State.PARKED));
        } else if (isIdle(line.strand(), now)) {
            remember(line.strand(), new Known(now, Set.of()));
            deliveries.addCarried(delivery);
            // If it was created before, then perhaps by a caller that never handed it over.
            wakes.wake(Wake.carrying(delivery.key()));
        } else if (deliveries.add(delivery)) {
            announce(line);
        } else {
            wakes.wake(Wake.carrying(delivery.key()));
        }
    }

    /**
     * Whether a strand seems to be idle. One to which nothing was handed over lately is taken to be
     * so; if it is not, its run is left what the wake carries.
     */
    private boolean isIdle(Strand strand, Instant now) {
        Known before = known.get(strand);
        if (before == null || now.isAfter(before.at().plus(LATELY))) {
            return true;
        }
        return before.news().isEmpty() && strands.see(strand, now).isIdle();
    }

    /**
     * Announces what is in the table already, so that a run which sees no news has seen it. News
     * that was there a moment ago will do: a run looks again some time after it has taken it.
     */
    private void announce(Line line) {
        Instant now = clock.instant();
        Known before = known.get(line.strand());
        if (before != null
                && before.news().contains(line)
                && now.isBefore(before.at().plus(MOMENT))) {
            return;
        }
        Strands.Seen seen = strands.see(line.strand(), now);
        Set<Line> news = new HashSet<>(seen.news());
        if (news.add(line) && strands.announce(line, now)) {
            wakes.wake(Wake.of(line.strand()));
        }
        remember(line.strand(), new Known(now, news));
    }

    private void remember(Strand strand, Known now) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        known.put(strand, now);
    }
}
