package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Healths.Health;
import fairdraw.domain.webhooks.Webhook;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The attempts of a run, which other threads make. */
final class RunAttempts {

    private final ServeStrand serve;
    private final Map<WebhookId, Boolean> failing = new ConcurrentHashMap<>();

    RunAttempts(ServeStrand serve) {
        this.serve = serve;
    }

    /** Attempts a delivery, or settles it without an attempt if its webhook takes none. */
    Ended settle(ServedLine line, Delivery delivery) {
        try {
            Delivery.Key key = delivery.key();
            Optional<Webhook> found = serve.subscribers.find(key.tenant(), key.webhookId());
            if (found.isEmpty()) {
                serve.deliveries.replace(delivery, delivery.to(State.FAILED));
                return new Ended.Settled(line, delivery);
            }
            Webhook webhook = found.get();
            if (!webhook.isActive() && !delivery.isOfFormer()) {
                serve.deliveries.replace(delivery, delivery.to(State.PARKED));
                return new Ended.Settled(line, delivery);
            }
            Instant started = serve.clock.instant();
            boolean failed =
                    failing.computeIfAbsent(
                            key.webhookId(), _ -> !serve.healths.of(webhook).equals(Health.GOOD));
            Delivery after = serve.make.attempt(delivery, webhook, failed);
            if (!delivery.isOfFormer()) {
                failing.put(key.webhookId(), after.state() != State.DELIVERED);
            }
            return new Ended.Attempted(
                    line, delivery, after, Duration.between(started, serve.clock.instant()));
        } catch (RuntimeException why) {
            return new Ended.Failed(line, delivery, why);
        }
    }
}
