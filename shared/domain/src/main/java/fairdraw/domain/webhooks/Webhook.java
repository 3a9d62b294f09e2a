package fairdraw.domain.webhooks;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/**
 * An address that wants to be told of events.
 *
 * @param version counts its changes
 */
public record Webhook(
        Owner owner,
        String id,
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

    /** How the ids of campaigns' addresses begin; the slug of the campaign follows. */
    private static final String OF_CAMPAIGN = "whc_";

    /**
     * Whose it is.
     *
     * @param mode empty for a campaign's, which serves both modes
     */
    public record Owner(String organisation, Optional<Mode> mode) {

        public static Owner of(Tenant tenant) {
            return new Owner(tenant.organisation(), Optional.of(tenant.mode()));
        }

        /** The owner of what a tenant calls by this id. */
        public static Owner of(Tenant tenant, String webhookId) {
            return webhookId.startsWith(OF_CAMPAIGN)
                    ? new Owner(tenant.organisation(), Optional.empty())
                    : of(tenant);
        }
    }

    /** Where the signature of draws stands. */
    public enum SignatureForm {
        /** In the header alone, with the time in another. */
        PLAIN,
        /** With the time it covers: {@code t=...,v1=...}. */
        TIMED
    }

    /** Whether anything is sent. */
    public sealed interface Standing {
        record Active() implements Standing {}

        /** Nothing is sent; what happens meanwhile is kept until somebody asks for it. */
        record Parked(Reason why, Instant since) implements Standing {}

        /** Nothing is sent or kept. */
        record Paused() implements Standing {}
    }

    /** Why an address is parked. */
    public enum Reason {
        /** An operator said so. */
        OPERATOR,
        /** The receiver said that it is gone for good. */
        GONE,
        /** Nothing has arrived there for long. */
        FAILING
    }

    /** The id of a campaign's address. */
    public static String idOf(String campaign) {
        return OF_CAMPAIGN + campaign;
    }

    public boolean isActive() {
        return standing instanceof Standing.Active;
    }

    /** Whether it is to be told of an event of this type. */
    public boolean wants(String type) {
        return format.tells(type) && events.matches(type);
    }

    /** The same, told somewhere else or of something else, or standing otherwise. */
    public Webhook changed(String to, EventFilter what, String text, Standing other, Instant now) {
        return with(to, what, text, other, secrets, now);
    }

    /** The same, standing otherwise. */
    public Webhook standing(Standing other, Instant now) {
        return with(url, events, description, other, secrets, now);
    }

    /** The same, with other secrets. */
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
