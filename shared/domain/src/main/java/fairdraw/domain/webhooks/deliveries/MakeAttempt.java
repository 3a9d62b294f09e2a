package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.Healths;
import fairdraw.domain.webhooks.ParkWebhook;
import fairdraw.domain.webhooks.ShownSecret;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.WebhookSecrets;
import fairdraw.domain.webhooks.deliveries.Sender.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes an attempt and decides the next state of the delivery and the webhook. */
public final class MakeAttempt {

    /** The longest delay that a receiver may ask for. */
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);

    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Sender sender;
    private final WebhookSecrets secrets;
    private final Deliveries deliveries;
    private final Healths healths;
    private final ParkWebhook park;
    private final InstantSource clock;

    public MakeAttempt(
            Sender sender,
            WebhookSecrets secrets,
            Deliveries deliveries,
            Healths healths,
            ParkWebhook park,
            InstantSource clock) {
        this.sender = sender;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.healths = healths;
        this.park = park;
        this.clock = clock;
    }

    /**
     * Attempts a delivery that no other call attempts now; returns it as it is afterwards.
     *
     * @param failing whether the webhook has failed since something arrived there
     */
    Delivery attempt(Delivery delivery, Webhook webhook, boolean failing) {
        Instant started = clock.instant();
        Answer answer = sender.send(webhook, delivery, secrets(webhook, started), started);
        Instant now = clock.instant();
        Duration took = Duration.between(started, now);
        return switch (answer) {
            case Answer.Answered(var status, _) when status >= 200 && status < 300 -> {
                Attempt good = new Attempt(started, took, Optional.of(status), Optional.empty());
                Delivery after = delivery.after(good, true).to(State.DELIVERED);
                deliveries.replace(delivery, after);
                if (failing && !delivery.isOfFormer()) {
                    healths.forget(webhook);
                }
                yield after;
            }
            case Answer.Answered(var status, _) when status == GONE && !delivery.isOfFormer() -> {
                Attempt last = bad(started, took, Optional.of(status), "gone");
                Delivery after = delivery.after(last, false).to(State.PARKED);
                deliveries.replace(delivery, after);
                healths.failed(webhook, false, now);
                park.gone(webhook, now);
                yield after;
            }
            case Answer.Answered(var status, var retryAfter) -> {
                boolean asked = status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
                Duration atLeast =
                        retryAfter
                                .filter(_ -> asked)
                                .map(MakeAttempt::bounded)
                                .orElse(Duration.ZERO);
                Attempt attempt = bad(started, took, Optional.of(status), "status");
                yield failed(delivery, delivery.after(attempt, false), webhook, atLeast, now);
            }
            case Answer.Unanswered(var why) -> {
                Attempt attempt = bad(started, took, Optional.empty(), why.word());
                yield failed(delivery, delivery.after(attempt, false), webhook, Duration.ZERO, now);
            }
        };
    }

    private List<String> secrets(Webhook webhook, Instant now) {
        return webhook.secrets().signing(now).stream()
                .map(version -> secrets.secret(webhook, version))
                .map(secret -> ShownSecret.of(webhook.format(), secret))
                .toList();
    }

    /** Plans the next attempt, or gives up. */
    private Delivery failed(
            Delivery before, Delivery attempted, Webhook webhook, Duration atLeast, Instant now) {
        Optional<Duration> wait =
                webhook.format()
                        .wait(attempted.failed())
                        .map(planned -> planned.compareTo(atLeast) < 0 ? atLeast : planned);
        Delivery after =
                wait.map(time -> attempted.waitingUntil(now.plus(time)))
                        .orElseGet(() -> attempted.to(State.FAILED));
        deliveries.replace(before, after);
        if (!before.isOfFormer()) {
            // Otherwise the webhook's current URL has not failed.
            park.ifFailing(webhook, healths.failed(webhook, wait.isEmpty(), now), now);
        }
        return after;
    }

    private static Duration bounded(Duration retryAfter) {
        return retryAfter.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : retryAfter;
    }

    private static Attempt bad(Instant at, Duration took, Optional<Integer> status, String error) {
        return new Attempt(at, took, status, Optional.of(error));
    }
}
