package fairdraw.domain.webhooks;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Makes webhooks, with the secret that is shown this once. */
public final class CreateWebhook {

    /** As many webhooks can a tenant have, campaigns' aside. */
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

    /** What is wanted. */
    public record Order(
            String url,
            EventFilter events,
            Format format,
            SignatureForm signature,
            String description,
            boolean enabled) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Created(Webhook webhook, String secret) implements Outcome {}

        record TooMany() implements Outcome {}
    }

    /** Makes one; it is told of what happens from now on. */
    public Outcome create(Tenant tenant, Order order) {
        Owner owner = Owner.of(tenant);
        if (webhooks.of(owner).size() >= MOST) {
            return new Outcome.TooMany();
        }
        Instant now = clock.instant();
        Webhook webhook =
                new Webhook(
                        owner,
                        ids.prefixed(IdKind.WEBHOOK),
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

    /** A webhook's newest secret as its receiver sees it. */
    static String shown(WebhookSecrets secrets, Webhook webhook) {
        return ShownSecret.of(
                webhook.format(), secrets.secret(webhook, webhook.secrets().current()));
    }
}
