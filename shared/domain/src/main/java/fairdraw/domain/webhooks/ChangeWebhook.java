package fairdraw.domain.webhooks;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes webhooks, parks and unparks them, and rotates their secrets. */
public final class ChangeWebhook {

    /** Each lost attempt means that the change of another call was stored. */
    private static final int ATTEMPTS = 32;

    private final Webhooks webhooks;
    private final Healths healths;
    private final WebhookSecrets secrets;
    private final InstantSource clock;

    public ChangeWebhook(
            Webhooks webhooks, Healths healths, WebhookSecrets secrets, InstantSource clock) {
        this.webhooks = webhooks;
        this.healths = healths;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The requested changes; an empty member leaves the value as it is. */
    public record Change(
            Optional<String> url,
            Optional<EventFilter> events,
            Optional<String> description,
            Optional<Boolean> active) {}

    /** A webhook with its new secret, which is shown only this once. */
    public record Rotated(Webhook webhook, String secret) {}

    /** Returns the webhook after the change; empty if there is none with that id. */
    public Optional<Webhook> change(Tenant tenant, WebhookId id, Change change) {
        Instant now = clock.instant();
        Optional<Webhook> changed =
                replaced(
                        tenant,
                        id,
                        webhook ->
                                webhook.changed(
                                        change.url().orElse(webhook.url()),
                                        change.events().orElse(webhook.events()),
                                        change.description().orElse(webhook.description()),
                                        standing(webhook, change.active(), now),
                                        now));
        // An operator has attended to the webhook, so its health starts afresh.
        changed.filter(Webhook::isActive).ifPresent(healths::forget);
        return changed;
    }

    /** Rotates the secret; for a day the former one signs as well. */
    public Optional<Rotated> rotate(Tenant tenant, WebhookId id) {
        Instant now = clock.instant();
        return replaced(
                        tenant,
                        id,
                        webhook ->
                                webhook.signing(
                                        webhook.secrets().rotated(secrets.newest(), now), now))
                .map(webhook -> new Rotated(webhook, CreateWebhook.shown(secrets, webhook)));
    }

    private static Standing standing(Webhook webhook, Optional<Boolean> active, Instant now) {
        if (active.isEmpty() || active.get() == webhook.isActive()) {
            return webhook.standing();
        }
        return active.get() ? new Standing.Active() : new Standing.Parked(Reason.OPERATOR, now);
    }

    private Optional<Webhook> replaced(Tenant tenant, WebhookId id, UnaryOperator<Webhook> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Webhook> changed = webhooks.find(Owner.of(tenant, id), id).map(change);
            if (changed.isEmpty() || webhooks.replace(changed.get())) {
                return changed;
            }
        }
        throw new NotNow("the webhook is contended");
    }
}
