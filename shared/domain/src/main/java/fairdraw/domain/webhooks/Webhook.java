package fairdraw.domain.webhooks;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import java.time.Instant;
import java.util.Optional;

/**
 * A URL that receives events.
 *
 * @param version the number of its changes
 */
public record Webhook(
        Owner owner,
        WebhookId id,
        String url,
        EventFilter events,
        Format format,
        SignatureForm signature,
        String description,
        Standing standing,
        Secrets secrets,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** The prefix of the ids of campaigns' webhooks, before the slug of the campaign. */
    private static final String OF_CAMPAIGN = "whc_";

    /**
     * The owner of a webhook.
     *
     * @param mode empty for a campaign's webhook, which serves both modes
     */
    public record Owner(OrganisationId organisation, Optional<Mode> mode) {

        public static Owner of(Tenant tenant) {
            return new Owner(tenant.organisation(), Optional.of(tenant.mode()));
        }

        /** Returns the owner of the webhook that a tenant names by this id. */
        public static Owner of(Tenant tenant, WebhookId webhookId) {
            return webhookId.text().startsWith(OF_CAMPAIGN)
                    ? new Owner(tenant.organisation(), Optional.empty())
                    : of(tenant);
        }
    }

    /** The form of the signature for giveaways. */
    public enum SignatureForm {
        /** In a header alone, with the time in another header. */
        PLAIN,
        /** With the time that it covers: {@code t=...,v1=...}. */
        TIMED
    }

    /** The state of a webhook, which decides whether events are sent. */
    public sealed interface Standing {
        record Active() implements Standing {}

        /** Nothing is sent; events are kept until an operator requests them. */
        record Parked(Reason why, Instant since) implements Standing {}

        /** Nothing is sent or kept. */
        record Paused() implements Standing {}
    }

    /** The reason why a webhook is parked. */
    public enum Reason {
        /** An operator parked it. */
        OPERATOR,
        /** The receiver responded that it is gone for good. */
        GONE,
        /** Nothing has arrived there for a long time. */
        FAILING
    }

    /** Returns the id of a campaign's webhook. */
    public static WebhookId idOf(CampaignSlug campaign) {
        return new WebhookId(OF_CAMPAIGN + campaign);
    }

    public boolean isActive() {
        return standing instanceof Standing.Active;
    }

    /** Whether it should receive events of this type. */
    public boolean wants(String type) {
        return format.tells(type) && events.matches(type);
    }

    /** Returns this webhook with another URL, filter, description and state. */
    public Webhook changed(String to, EventFilter what, String text, Standing other, Instant now) {
        return with(to, what, text, other, secrets, now);
    }

    /** Returns this webhook in another state. */
    public Webhook standing(Standing other, Instant now) {
        return with(url, events, description, other, secrets, now);
    }

    /** Returns this webhook with other secrets. */
    public Webhook signing(Secrets others, Instant now) {
        return with(url, events, description, standing, others, now);
    }

    private Webhook with(
            String to, EventFilter what, String text, Standing other, Secrets others, Instant now) {
        return new Webhook(
                owner,
                id,
                to,
                what,
                format,
                signature,
                text,
                other,
                others,
                createdAt,
                now,
                version + 1);
    }
}
