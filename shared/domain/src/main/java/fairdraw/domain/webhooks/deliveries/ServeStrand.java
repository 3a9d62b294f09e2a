package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Healths;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.deliveries.Strands.Held;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Attempts the deliveries of a strand that are due, unless another run does. */
public final class ServeStrand {

    /** The time after which another run may have a strand whose run does not extend its lease. */
    static final Duration LEASE = Duration.ofSeconds(30);

    final Subscribers subscribers;
    final Deliveries deliveries;
    final Strands strands;
    final Healths healths;
    final MakeAttempt make;
    final Wakes wakes;
    final InstantSource clock;

    public ServeStrand(
            Subscribers subscribers,
            Deliveries deliveries,
            Strands strands,
            Healths healths,
            MakeAttempt make,
            Wakes wakes,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.strands = strands;
        this.healths = healths;
        this.make = make;
        this.wakes = wakes;
        this.clock = clock;
    }

    /**
     * Serves the strand of a wake until nothing is due, or for less than a minute. A delivery whose
     * attempt fails unexpectedly is left for later.
     *
     * @throws RuntimeException if one did; then the wake has to come again
     */
    public void serve(Wake wake) {
        Instant now = clock.instant();
        Optional<Held> held = strands.take(wake.strand(), now, now.plus(LEASE));
        if (held.isPresent()) {
            new StrandRun(this, held.get(), wake).serve();
        } else {
            leave(wake, now);
        }
    }

    /** Leaves what a wake carries to the run that has the strand. */
    private void leave(Wake wake, Instant now) {
        Set<Line> lines = new LinkedHashSet<>(wake.lines());
        for (Delivery delivery : deliveries.find(wake.keys())) {
            if (delivery.state() == State.PENDING) {
                deliveries.replace(delivery, delivery);
                lines.add(Line.of(delivery.key()));
            }
        }
        if (!lines.isEmpty() && strands.announce(wake.strand(), lines, now)) {
            wakes.wake(Wake.of(wake.strand()));
        }
    }
}
