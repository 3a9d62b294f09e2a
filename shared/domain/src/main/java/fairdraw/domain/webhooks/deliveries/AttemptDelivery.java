package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.Backoff;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Slots;
import fairdraw.domain.webhooks.Slots.Wish;
import fairdraw.domain.webhooks.Subscribers;
import fairdraw.domain.webhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Attempts deliveries: in one of the webhook's slots, or later if none is free. */
public final class AttemptDelivery {

    /** Longer than any attempt takes; after it, another caller may take the delivery over. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** The difference allowed between clocks: a delivery may come back slightly early. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    /** The time for the work around an attempt in its slot. */
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** The number of waits for a slot before a delivery is postponed. */
    private static final int TRIES = 3;

    private static final int LONGEST_DOUBLING = 8;

    private final Subscribers subscribers;
    private final Deliveries deliveries;
    private final Slots slots;
    private final MakeAttempt make;
    private final DeliveryQueue queue;
    private final Backoff backoff;
    private final InstantSource clock;

    public AttemptDelivery(
            Subscribers subscribers,
            Deliveries deliveries,
            Slots slots,
            MakeAttempt make,
            DeliveryQueue queue,
            Backoff backoff,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.slots = slots;
        this.make = make;
        this.queue = queue;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Attempts a new delivery, which this caller holds the lease of. */
    void first(Delivery leased, Webhook webhook) {
        slot(webhook)
                .ifPresentOrElse(
                        slot -> make.attempt(leased, webhook, slot), () -> postpone(leased, 0));
    }

    /**
     * Attempts a delivery that has come back, unless it is finished or leased by another caller.
     *
     * @param passes the number of times that it came back without an attempt
     */
    public void resume(Delivery.Key key, int passes) {
        Optional<Delivery> found =
                deliveries.find(key).filter(delivery -> delivery.state() == Delivery.State.PENDING);
        Duration early =
                found.map(delivery -> Duration.between(clock.instant(), delivery.nextAt()))
                        .orElse(Duration.ZERO);
        if (found.isPresent() && early.compareTo(SKEW) > 0) {
            comeBack(key, early, passes);
        } else {
            found.ifPresent(delivery -> resume(delivery, passes));
        }
    }

    /** A delivery that came too early is queued again; the sweep finds those due much later. */
    private void comeBack(Delivery.Key key, Duration early, int passes) {
        if (early.compareTo(DeliveryQueue.LONGEST) <= 0) {
            queue.later(key, early, passes);
        }
    }

    private void resume(Delivery delivery, int passes) {
        Delivery.Key key = delivery.key();
        Optional<Webhook> webhook = subscribers.find(key.tenant(), key.webhookId());
        if (webhook.isEmpty()) {
            deliveries.replace(delivery, delivery.to(Delivery.State.FAILED));
        } else if (!webhook.get().isActive() && !delivery.isOfFormer()) {
            deliveries.replace(delivery, delivery.to(Delivery.State.PARKED));
        } else {
            slot(webhook.get())
                    .ifPresentOrElse(
                            slot -> attempt(delivery, webhook.get(), slot),
                            () -> postpone(delivery, passes));
        }
    }

    private void attempt(Delivery delivery, Webhook webhook, Wish.Taken slot) {
        Instant now = clock.instant();
        Delivery leased = delivery.waitingUntil(now.plus(LEASE));
        if (deliveries.replace(delivery, leased)) {
            make.attempt(leased, webhook, slot);
        } else {
            slots.release(slot, Slots.Ending.UNTRIED, false, now);
        }
    }

    private Optional<Wish.Taken> slot(Webhook webhook) {
        for (int attempt = 1; ; attempt++) {
            Instant now = clock.instant();
            Instant until = now.plus(webhook.format().patience()).plus(MARGIN);
            switch (slots.take(webhook, now, until)) {
                case Wish.Taken taken -> {
                    return Optional.of(taken);
                }
                case Wish.Slow _ -> {
                    return Optional.empty();
                }
                case Wish.Busy _ -> {
                    if (attempt == TRIES) {
                        return Optional.empty();
                    }
                }
            }
            backoff.pause(attempt);
        }
    }

    /** Waits longer each time, by a different time than other deliveries. */
    private void postpone(Delivery delivery, int passes) {
        long most = 2L << Math.min(passes, LONGEST_DOUBLING);
        long seconds = most / 2 + Math.floorMod(delivery.key().hashCode() + passes, most / 2 + 1);
        Instant at = clock.instant().plusSeconds(seconds);
        if (deliveries.replace(delivery, delivery.waitingUntil(at))) {
            queue.later(delivery.key(), Duration.ofSeconds(seconds), passes + 1);
        }
    }
}
