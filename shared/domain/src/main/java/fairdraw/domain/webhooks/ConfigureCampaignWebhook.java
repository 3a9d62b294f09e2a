package fairdraw.domain.webhooks;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.EventBus;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Creates and changes the only webhook of a campaign, which serves both modes. */
public final class ConfigureCampaignWebhook {

    private static final EventFilter ALL = new EventFilter(List.of("*"));

    /** Each lost attempt means that the change of another call was stored. */
    private static final int ATTEMPTS = 32;

    private final Webhooks webhooks;
    private final Healths healths;
    private final WebhookSecrets secrets;
    private final EventBus bus;
    private final Ids ids;
    private final RandomGenerator random;
    private final InstantSource clock;

    public ConfigureCampaignWebhook(
            Webhooks webhooks,
            Healths healths,
            WebhookSecrets secrets,
            EventBus bus,
            RandomGenerator random,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.healths = healths;
        this.secrets = secrets;
        this.bus = bus;
        this.ids = new Ids(clock, random);
        this.random = random;
        this.clock = clock;
    }

    /** The outcome of a request. */
    public sealed interface Outcome {
        /** The webhook is new; its secret is shown only this once. */
        record Created(Webhook webhook, String secret) implements Outcome {}

        record Changed(Webhook webhook) implements Outcome {}

        /** There is no webhook yet, and none can be created without a URL. */
        record UrlMissing() implements Outcome {}
    }

    /** Returns the webhook of the campaign with that slug; empty if it has none. */
    public Optional<Webhook> find(OrganisationId organisation, CampaignSlug campaign) {
        return webhooks.find(owner(organisation), Webhook.idOf(campaign));
    }

    /**
     * Changes the given values; an empty one stays as it is. Publishes an event to the former URL
     * if the URL or the active state has changed.
     *
     * @param tenant the organisation in the mode of the requesting key
     */
    public Outcome configure(
            Tenant tenant, CampaignSlug campaign, Optional<String> url, Optional<Boolean> active) {
        OrganisationId organisation = tenant.organisation();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Instant now = clock.instant();
            Optional<Webhook> found = find(organisation, campaign);
            if (found.isEmpty() && url.isEmpty()) {
                return new Outcome.UrlMissing();
            }
            if (found.isEmpty()) {
                Webhook webhook = created(organisation, campaign, url.get(), active, now);
                if (webhooks.add(webhook) == Webhooks.Added.DONE) {
                    return new Outcome.Created(webhook, CreateWebhook.shown(secrets, webhook));
                }
            } else {
                Webhook webhook = changed(found.get(), url, active, now);
                if (webhooks.replace(webhook)) {
                    healths.forget(webhook);
                    tell(tenant, found.get(), webhook, now);
                    return new Outcome.Changed(webhook);
                }
            }
        }
        throw new NotNow("the webhook is contended");
    }

    private void tell(Tenant tenant, Webhook before, Webhook after, Instant now) {
        if (!after.url().equals(before.url()) || after.isActive() != before.isActive()) {
            bus.publish(List.of(WebhookChange.event(ids, tenant, before, after, now)));
        }
    }

    private Webhook created(
            OrganisationId organisation,
            CampaignSlug campaign,
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
                Secrets.first(secrets.newest(), random),
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

    private static Owner owner(OrganisationId organisation) {
        return new Owner(organisation, Optional.empty());
    }
}
