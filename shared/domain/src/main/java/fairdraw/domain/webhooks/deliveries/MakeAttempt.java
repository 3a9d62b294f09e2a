package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.ParkWebhook;
import fairdraw.domain.webhooks.ShownSecret;
import fairdraw.domain.webhooks.Slots;
import fairdraw.domain.webhooks.Slots.Ending;
import fairdraw.domain.webhooks.Slots.Wish;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.WebhookSecrets;
import fairdraw.domain.webhooks.deliveries.Sender.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes an attempt in a slot and decides the next state of the delivery and the webhook. */
public final class MakeAttempt {

    /** The longest delay that a receiver may ask for. */
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Sender sender;
    private final WebhookSecrets secrets;
    private final Deliveries deliveries;
    private final Slots slots;
    private final ParkWebhook park;
    private final DeliveryQueue queue;
    private final InstantSource clock;

    public MakeAttempt(
            Sender sender,
            WebhookSecrets secrets,
            Deliveries deliveries,
            Slots slots,
            ParkWebhook park,
            DeliveryQueue queue,
            InstantSource clock) {
        this.sender = sender;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.slots = slots;
        this.park = park;
        this.queue = queue;
        this.clock = clock;
    }

    void attempt(Delivery leased, Webhook webhook, Wish.Taken slot) {
        Instant started = clock.instant();
        Answer answer = sender.send(webhook, leased, secrets(webhook, started), started);
        Instant now = clock.instant();
        Duration took = Duration.between(started, now);
        switch (answer) {
            case Answer.Answered(var status, _) when status >= 200 && status < 300 -> {
                Attempt good = new Attempt(started, took, Optional.of(status), Optional.empty());
                deliveries.replace(leased, leased.after(good, true).to(State.DELIVERED));
                slots.release(
                        slot, leased.isOfFormer() ? Ending.UNTRIED : Ending.ARRIVED, false, now);
            }
            case Answer.Answered(var status, _) when status == GONE && !leased.isOfFormer() -> {
                Attempt last = bad(started, took, Optional.of(status), "gone");
                deliveries.replace(leased, leased.after(last, false).to(State.PARKED));
                slots.release(slot, Ending.REFUSED, false, now);
                park.gone(webhook, now);
            }
            case Answer.Answered(var status, var retryAfter) -> {
                boolean asked = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
                Duration atLeast =
                        retryAfter
                                .filter(_ -> asked)
                                .map(MakeAttempt::bounded)
                                .orElse(Duration.ZERO);
                Attempt attempt = bad(started, took, Optional.of(status), "status");
                failed(leased, leased.after(attempt, false), webhook, atLeast, now)
                        .end(slot, Ending.REFUSED);
            }
            case Answer.Unanswered(var why) -> {
                Attempt attempt = bad(started, took, Optional.empty(), why.word());
                failed(leased, leased.after(attempt, false), webhook, Duration.ZERO, now)
                        .end(slot, Ending.SILENT);
            }
        }
    }

    private List<String> secrets(Webhook webhook, Instant now) {
        return webhook.secrets().signing(now).stream()
                .map(version -> secrets.secret(webhook, version))
                .map(secret -> ShownSecret.of(webhook.format(), secret))
                .toList();
    }

    private record Failure(
            MakeAttempt of, Webhook webhook, boolean exhausted, boolean ofFormer, Instant now) {

        void end(Wish.Taken slot, Ending ending) {
            if (ofFormer) {
                // The webhook's current URL has not failed.
                of.slots.release(slot, Ending.UNTRIED, false, now);
                return;
            }
            Slots.Health health = of.slots.release(slot, ending, exhausted, now);
            of.park.ifFailing(webhook, health, now);
        }
    }

    /** Plans the next attempt, or gives up. */
    private Failure failed(
            Delivery leased, Delivery after, Webhook webhook, Duration atLeast, Instant now) {
        Optional<Duration> wait =
                webhook.format()
                        .wait(after.failed())
                        .map(planned -> planned.compareTo(atLeast) < 0 ? atLeast : planned);
        if (wait.isEmpty()) {
            deliveries.replace(leased, after.to(State.FAILED));
        } else if (deliveries.replace(leased, after.waitingUntil(now.plus(wait.get())))
                && wait.get().compareTo(DeliveryQueue.LONGEST) <= 0) {
            queue.later(after.key(), wait.get(), 0);
        }
        return new Failure(this, webhook, wait.isEmpty(), leased.isOfFormer(), now);
    }

    private static Duration bounded(Duration retryAfter) {
        return retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
    }

    private static Attempt bad(Instant at, Duration took, Optional<Integer> status, String error) {
        return new Attempt(at, took, status, Optional.of(error));
    }
}
