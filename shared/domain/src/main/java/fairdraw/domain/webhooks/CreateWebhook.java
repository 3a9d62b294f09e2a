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

    /** The most webhooks of a tenant, not counting those of campaigns. */
    public static final int MOST = 20;

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

        record TooMany() implements Outcome {}
    }

    /** Creates a webhook, which receives events from now on. */
    public Outcome create(Tenant tenant, Order order) {
        Owner owner = Owner.of(tenant);
        if (webhooks.of(owner).size() >= MOST) {
            return new Outcome.TooMany();
        }
        Instant now = clock.instant();
        Webhook webhook =
                new Webhook(
                        owner,
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
        webhooks.add(webhook);
        return new Outcome.Created(webhook, shown(secrets, webhook));
    }

    /** Returns a webhook's newest secret as its receiver sees it. */
    static String shown(WebhookSecrets secrets, Webhook webhook) {
        return ShownSecret.of(
                webhook.format(), secrets.secret(webhook, webhook.secrets().current()));
    }
}
