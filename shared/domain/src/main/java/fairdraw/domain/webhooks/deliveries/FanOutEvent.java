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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Does so for all webhooks of a strand at once: it is seen, announced to and woken once. */
    public void fanOut(DomainEvent event) {
        Instant now = clock.instant();
        Map<Strand, List<Delivery>> wanted = new LinkedHashMap<>();
        for (Webhook webhook : subscribers.of(event)) {
            Delivery delivery = Delivery.of(event, webhook, now, now);
            if (webhook.isActive() || delivery.isOfFormer()) {
                wanted.computeIfAbsent(Line.of(delivery.key()).strand(), _ -> new ArrayList<>())
                        .add(delivery);
            } else if (WebhookChange.isIn(event)
                    || !(webhook.standing() instanceof Standing.Paused)) {
                deliveries.add(delivery.to(Delivery.State.PARKED));
            }
        }
        List<Wake> needed = new ArrayList<>();
        wanted.forEach(
                (strand, ofStrand) -> handOver(strand, ofStrand, now).ifPresent(needed::add));
        if (!needed.isEmpty()) {
            wakes.all(needed);
        }
    }

    /** Writes an event's deliveries of a strand, and returns the wake that they need. */
    private Optional<Wake> handOver(Strand strand, List<Delivery> created, Instant now) {
        List<Delivery.Key> carried = new ArrayList<>();
        Set<Line> lines = new LinkedHashSet<>();
        boolean idle = isIdle(strand, now);
        if (idle) {
            remember(strand, new Known(now, Set.of()));
        }
        for (Delivery delivery : created) {
            if (idle) {
                deliveries.addCarried(delivery);
                carried.add(delivery.key());
            } else if (deliveries.add(delivery)) {
                lines.add(Line.of(delivery.key()));
            } else {
                // It was created before, perhaps by a caller that never handed it over.
                carried.add(delivery.key());
            }
        }
        boolean ended = !lines.isEmpty() && announce(strand, lines);
        return ended || !carried.isEmpty()
                ? Optional.of(new Wake(strand, carried, List.of()))
                : Optional.empty();
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
     * Announces lines of what is in the table already, so that a run which sees no news has seen
     * it, and returns whether they need a wake. News that was there a moment ago will do: a run
     * looks again some time after it has taken it.
     */
    private boolean announce(Strand strand, Set<Line> lines) {
        Instant now = clock.instant();
        Known before = known.get(strand);
        if (before != null
                && before.news().containsAll(lines)
                && now.isBefore(before.at().plus(MOMENT))) {
            return false;
        }
        Set<Line> news = new HashSet<>(strands.see(strand, now).news());
        Set<Line> untold = new LinkedHashSet<>(lines);
        untold.removeAll(news);
        boolean ended = !untold.isEmpty() && strands.announce(strand, untold, now);
        news.addAll(untold);
        remember(strand, new Known(now, news));
        return ended;
    }

    private void remember(Strand strand, Known now) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        known.put(strand, now);
    }
}
