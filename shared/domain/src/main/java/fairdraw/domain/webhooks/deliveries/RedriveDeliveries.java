package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhooks;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Restarts deliveries that have failed or were kept, and single ones that have arrived. */
public final class RedriveDeliveries {

    /** The most deliveries in one call. */
    private static final int MOST = 500;

    /** Longer than a call takes. */
    private static final Duration LATER = Duration.ofSeconds(60);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Wakes wakes;
    private final InstantSource clock;

    public RedriveDeliveries(
            Webhooks webhooks, Deliveries deliveries, Wakes wakes, InstantSource clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.wakes = wakes;
        this.clock = clock;
    }

    /** The outcome of a request. */
    public sealed interface Outcome {
        /**
         * That many deliveries were restarted.
         *
         * @param more whether there may be more, for another call
         */
        record Redriven(int count, boolean more) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The webhook is parked or paused. */
        record NotActive() implements Outcome {}

        /** The delivery is on its way, or another caller has just restarted it. */
        record Pending() implements Outcome {}
    }

    /** Restarts one delivery, even one that has arrived: its receiver asks for it again. */
    public Outcome one(Tenant tenant, String deliveryId) {
        Optional<Delivery> found = Delivery.Key.of(tenant, deliveryId).flatMap(deliveries::find);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Delivery delivery = found.get();
        Optional<Outcome> refused = refused(tenant, delivery.webhookId());
        if (refused.isPresent()) {
            return refused.get();
        }
        return delivery.state() != State.PENDING
                        && again(new Line(tenant, delivery.webhookId()), List.of(delivery)) == 1
                ? new Outcome.Redriven(1, false)
                : new Outcome.Pending();
    }

    /** Restarts the failed and kept deliveries of a webhook, newest first. */
    public Outcome all(Tenant tenant, WebhookId webhookId) {
        Optional<Outcome> refused = refused(tenant, webhookId);
        if (refused.isPresent()) {
            return refused.get();
        }
        Page<Delivery> page =
                deliveries.log(
                        tenant,
                        List.of(webhookId),
                        Set.of(State.FAILED, State.PARKED),
                        new Page.Wanted(MOST, Optional.empty()));
        List<Delivery> kept = page.items().stream().filter(RedriveDeliveries::isKept).toList();
        int count = again(new Line(tenant, webhookId), kept);
        return new Outcome.Redriven(count, page.next().isPresent());
    }

    private Optional<Outcome> refused(Tenant tenant, WebhookId webhookId) {
        Optional<Webhook> webhook = webhooks.find(Owner.of(tenant, webhookId), webhookId);
        if (webhook.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        return webhook.get().isActive() ? Optional.empty() : Optional.of(new Outcome.NotActive());
    }

    /** Restarts deliveries of a line; returns how many. */
    private int again(Line line, List<Delivery> all) {
        if (all.isEmpty()) {
            return 0;
        }
        // Looks at the line even if this call ends before it has sent the other wake.
        wakes.wake(Wake.at(line), LATER);
        int count = (int) all.stream().filter(this::again).count();
        wakes.wake(Wake.at(line));
        return count;
    }

    private static boolean isKept(Delivery delivery) {
        return delivery.state() == State.FAILED || delivery.state() == State.PARKED;
    }

    private boolean again(Delivery delivery) {
        return deliveries.replace(delivery, delivery.again(clock.instant()));
    }
}
