package fairdraw.domain.webhooks;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.CampaignSlug;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Valid webhooks, events and deliveries under given ids. */
public final class SampleWebhooks {

    public static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    public static final Tenant TENANT = new Tenant(new OrganisationId("org_1"), Mode.TEST);

    /** Tenants whose data is isolated from {@link #TENANT}'s. */
    public static final List<Tenant> OTHERS =
            List.of(
                    new Tenant(new OrganisationId("org_1"), Mode.LIVE),
                    new Tenant(new OrganisationId("org_2"), Mode.TEST),
                    new Tenant(new OrganisationId("org_"), Mode.TEST));

    private static final Standing ACTIVE = new Standing.Active();

    private SampleWebhooks() {}

    /** Returns an active webhook of {@link #TENANT} that wants all events. */
    public static Webhook webhook(WebhookId id) {
        return webhook(Owner.of(TENANT), id);
    }

    public static Webhook webhook(Owner owner, WebhookId id) {
        return new Webhook(
                owner,
                id,
                "https://example.com/" + id,
                new EventFilter(List.of("*")),
                Format.STANDARD,
                Webhook.SignatureForm.PLAIN,
                "",
                ACTIVE,
                Secrets.first(1, new Random(1)),
                NOON,
                NOON,
                1);
    }

    /** Returns the webhook of a campaign of {@link #TENANT}'s organisation. */
    public static Webhook ofCampaign(CampaignSlug slug) {
        return webhook(new Owner(TENANT.organisation(), Optional.empty()), Webhook.idOf(slug));
    }

    /** Returns a webhook as it is after an operator has parked it. */
    public static Webhook parked(Webhook webhook) {
        return webhook.standing(new Standing.Parked(Reason.OPERATOR, NOON), NOON);
    }

    public static DomainEvent event(EventId id) {
        return event(TENANT, id);
    }

    public static DomainEvent event(Tenant tenant, EventId id) {
        return new DomainEvent(
                id, EventName.CART_RECORDED.word(), NOON, tenant, Map.of("cart", "cart of " + id));
    }

    /** Returns the event of a change of a webhook's URL from {@code former}. */
    public static DomainEvent changed(Webhook webhook, String former) {
        return new DomainEvent(
                new EventId("evt_changed"),
                EventName.WEBHOOK_CHANGED.word(),
                NOON,
                TENANT,
                Map.of("webhookId", webhook.id().text(), "former_endpoint_url", former));
    }

    /** Returns a pending delivery that may be attempted from noon on. */
    public static Delivery delivery(WebhookId webhookId, EventId eventId) {
        return delivery(TENANT, webhookId, eventId, NOON);
    }

    public static Delivery delivery(
            Tenant tenant, WebhookId webhookId, EventId eventId, Instant createdAt) {
        return new Delivery(
                webhookId,
                event(tenant, eventId),
                Delivery.State.PENDING,
                0,
                List.of(),
                createdAt,
                createdAt);
    }
}
