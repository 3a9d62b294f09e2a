package fairdraw.domain.webhooks;

import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Parks webhooks that cannot be reached; later events are kept for them. */
public final class ParkWebhook {

    /** The number of consecutive deliveries given up. */
    private static final int EXHAUSTED = 5;

    /** The longest time without a success. */
    private static final Duration FAILING = Duration.ofDays(5);

    private static final int ATTEMPTS = 5;

    private final Webhooks webhooks;

    public ParkWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Parks a webhook whose receiver says that it is gone. */
    public void gone(Webhook webhook, Instant now) {
        park(webhook, Reason.GONE, now);
    }

    /** Parks a webhook that has failed for too long. */
    public void ifFailing(Webhook webhook, Healths.Health health, Instant now) {
        boolean forLong =
                health.failingSince()
                        .filter(since -> !now.isBefore(since.plus(FAILING)))
                        .isPresent();
        if (forLong || health.exhausted() >= EXHAUSTED) {
            park(webhook, Reason.FAILING, now);
        }
    }

    /** A concurrent change takes precedence, such as another URL. */
    private void park(Webhook failing, Reason why, Instant now) {
        Optional<Webhook> found = webhooks.find(failing.owner(), failing.id());
        for (int attempt = 1; attempt <= ATTEMPTS && isSame(failing, found); attempt++) {
            Webhook webhook = found.orElseThrow();
            if (webhooks.replace(webhook.standing(new Standing.Parked(why, now), now))) {
                return;
            }
            found = webhooks.find(failing.owner(), failing.id());
        }
    }

    private static boolean isSame(Webhook failing, Optional<Webhook> found) {
        return found.filter(Webhook::isActive)
                .filter(webhook -> webhook.url().equals(failing.url()))
                .isPresent();
    }
}
