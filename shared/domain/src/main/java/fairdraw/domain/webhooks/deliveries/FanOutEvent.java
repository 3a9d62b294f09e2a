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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Creates an event's deliveries, one for each webhook that wants it, however often the event is
 * processed, and hands them over to the runs that call out.
 */
public final class FanOutEvent {

    /** The time for which a strand that was busy is taken to be so still. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private static final int MOST_REMEMBERED = 10_000;

    private final Subscribers subscribers;
    private final Deliveries deliveries;
    private final Strands strands;
    private final Wakes wakes;
    private final InstantSource clock;
    private final Map<Strand, Instant> busy = new ConcurrentHashMap<>();

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
            deliveries.addCarried(delivery);
            // If it was created before, then perhaps by a caller that never handed it over.
            wakes.wake(Wake.carrying(delivery.key()));
        } else if (deliveries.add(delivery)) {
            announce(line, now);
        } else {
            wakes.wake(Wake.carrying(delivery.key()));
        }
    }

    /** Whether a strand was idle a moment ago; it may be busy by now. */
    private boolean isIdle(Strand strand, Instant now) {
        Instant until = busy.getOrDefault(strand, Instant.MIN);
        return now.isAfter(until) && strands.see(strand, now).isIdle();
    }

    /** Announces what is in the table already, so that a run which sees no news has seen it. */
    private void announce(Line line, Instant now) {
        Strands.Seen seen = strands.see(line.strand(), now);
        if (!seen.news().contains(line) && strands.announce(line, now)) {
            wakes.wake(Wake.of(line.strand()));
        }
        if (busy.size() > MOST_REMEMBERED) {
            busy.clear();
        }
        if (seen.isIdle()) {
            busy.remove(line.strand());
        } else {
            busy.put(line.strand(), now.plus(REMEMBERED));
        }
    }
}
