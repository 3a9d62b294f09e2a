package fairdraw.domain.webhooks;

import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Makes and changes the one webhook of a campaign, which serves both modes. */
public final class ConfigureCampaignWebhook {

    private static final EventFilter ALL = new EventFilter(List.of("*"));
    private static final int ATTEMPTS = 5;

    private final Webhooks webhooks;
    private final Slots slots;
    private final WebhookSecrets secrets;
    private final InstantSource clock;

    public ConfigureCampaignWebhook(
            Webhooks webhooks, Slots slots, WebhookSecrets secrets, InstantSource clock) {
        this.webhooks = webhooks;
        this.slots = slots;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is new; its secret is shown this once. */
        record Created(Webhook webhook, String secret) implements Outcome {}

        record Changed(Webhook webhook) implements Outcome {}

        /** There is none yet, and without an address there cannot be. */
        record UrlMissing() implements Outcome {}
    }

    /** The webhook of a campaign of this slug, if it has one. */
    public Optional<Webhook> find(String organisation, String campaign) {
        return webhooks.find(owner(organisation), Webhook.idOf(campaign));
    }

    /** Changes what is given; what is empty stays as it is. */
    public Outcome configure(
            String organisation, String campaign, Optional<String> url, Optional<Boolean> active) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            Optional<Webhook> found = find(organisation, campaign);
            if (found.isEmpty() && url.isEmpty()) {
                return new Outcome.UrlMissing();
            }
            if (found.isEmpty()) {
                Webhook webhook = created(organisation, campaign, url.get(), active, now);
                if (webhooks.add(webhook)) {
                    return new Outcome.Created(webhook, CreateWebhook.shown(secrets, webhook));
                }
            } else {
                Webhook webhook = changed(found.get(), url, active, now);
                if (webhooks.replace(webhook)) {
                    slots.forget(webhook);
                    return new Outcome.Changed(webhook);
                }
            }
        }
        throw new IllegalStateException("the webhook is contended");
    }

    private Webhook created(
            String organisation,
            String campaign,
            String url,
            Optional<Boolean> active,
            Instant now) {
        return new Webhook(
                owner(organisation),
                Webhook.idOf(campaign),
                url,
                ALL,
                Format.CAMPAIGNS,
                SignatureForm.PLAIN,
                "",
                active.orElse(true) ? new Standing.Active() : new Standing.Paused(),
                Secrets.first(secrets.newest()),
                now,
                now,
                1);
    }

    private static Webhook changed(
            Webhook webhook, Optional<String> url, Optional<Boolean> active, Instant now) {
        Standing standing =
                active.<Standing>map(on -> on ? new Standing.Active() : new Standing.Paused())
                        .orElse(webhook.standing());
        return webhook.changed(
                url.orElse(webhook.url()), ALL, webhook.description(), standing, now);
    }

    private static Owner owner(String organisation) {
        return new Owner(organisation, Optional.empty());
    }
}
