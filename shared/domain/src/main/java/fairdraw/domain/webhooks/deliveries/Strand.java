package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;

/**
 * A part of an organisation's webhooks, which one run serves at a time. All webhooks of both modes
 * and of campaigns are spread over few strands, so that an organisation never has more runs.
 *
 * @param number from 0 to {@link #SHARE} - 1
 */
public record Strand(OrganisationId organisation, int number) {

    /** A tenth of the runs that a deployment has at once. */
    public static final int SHARE = 10;

    /** Returns the strand of an organisation's webhook. */
    public static Strand of(OrganisationId organisation, WebhookId webhookId) {
        return new Strand(organisation, Math.floorMod(webhookId.text().hashCode(), SHARE));
    }
}
