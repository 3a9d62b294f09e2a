package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Creates webhooks, with a secret that is shown only this once. */
public final class CreateWebhook {

    private final Webhooks webhooks;
    private final WebhookSecrets secrets;
    private final Ids ids;
    private final RandomGenerator random;
    private final InstantSource clock;

    public CreateWebhook(
            Webhooks webhooks,
            WebhookSecrets secrets,
            RandomGenerator random,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.secrets = secrets;
        this.ids = new Ids(clock, random);
        this.random = random;
        this.clock = clock;
    }

    /** A request for a webhook. */
    public record Order(
            String url,
            EventFilter events,
            Format format,
            SignatureForm signature,
            String description,
            boolean enabled) {}

    /** The outcome of a request. */
    public sealed interface Outcome {
        record Created(Webhook webhook, String secret) implements Outcome {}

        /** The tenant has {@link Webhooks#MOST} webhooks already. */
        record TooMany() implements Outcome {}
    }

    /** Creates a webhook, which receives events from now on. */
    public Outcome create(Tenant tenant, Order order) {
        Instant now = clock.instant();
        Webhook webhook =
                new Webhook(
                        Owner.of(tenant),
                        new WebhookId(ids.prefixed(IdKind.WEBHOOK)),
                        order.url(),
                        order.events(),
                        order.format(),
                        order.signature(),
                        order.description(),
                        order.enabled()
                                ? new Standing.Active()
                                : new Standing.Parked(Reason.OPERATOR, now),
                        Secrets.first(secrets.newest(), random),
                        now,
                        now,
                        1);
        return switch (webhooks.add(webhook)) {
            case DONE -> new Outcome.Created(webhook, shown(secrets, webhook));
            case TOO_MANY -> new Outcome.TooMany();
            case KNOWN -> throw new IllegalStateException("a new id was drawn twice");
        };
    }

    /** Returns a webhook's newest secret as its receiver sees it. */
    static String shown(WebhookSecrets secrets, Webhook webhook) {
        return ShownSecret.of(
                webhook.format(), secrets.secret(webhook, webhook.secrets().current()));
    }
}
