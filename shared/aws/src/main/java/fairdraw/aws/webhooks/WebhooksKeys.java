package fairdraw.aws.webhooks;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook.Owner;

/** Every key of the table Webhooks. */
final class WebhooksKeys {

    /** The number of partitions of the index Due. */
    static final int DUE_SHARDS = 8;

    private WebhooksKeys() {}

    static String webhooks(Owner owner) {
        return owner(owner) + "#WEBHOOKS";
    }

    static Key webhook(Owner owner, WebhookId id) {
        return new Key(webhooks(owner), id.text());
    }

    /** Returns the key of the number of an owner's webhooks. */
    static Key count(Owner owner) {
        return new Key(owner(owner) + "#WEBHOOKCOUNT", "COUNT");
    }

    /** Returns the key of a webhook's slots and of the record of its failures. */
    static Key slots(Owner owner, WebhookId webhookId) {
        return new Key(owner(owner) + "#SLOTS#" + webhookId, "SLOTS");
    }

    static Key delivery(Delivery.Key key) {
        return new Key(
                DrawsKeys.tenant(key.tenant())
                        + "#DELIVERY#"
                        + key.webhookId()
                        + '#'
                        + key.eventId(),
                "DELIVERY");
    }

    /** Returns the delivery of a partition. */
    static Delivery.Key deliveryOf(String pk) {
        String[] parts = pk.split("#", 5);
        return new Delivery.Key(
                new Tenant(parts[0], Mode.of(parts[1]).orElseThrow()),
                new WebhookId(parts[3]),
                new EventId(parts[4]));
    }

    /** Returns the partition of a webhook's deliveries of one state in the index Log. */
    static String log(Tenant tenant, WebhookId webhookId, Delivery.State state) {
        return DrawsKeys.tenant(tenant) + '#' + webhookId + '#' + state.name();
    }

    static String due(Delivery.Key key) {
        return due(Math.floorMod(key.eventId().text().hashCode(), DUE_SHARDS));
    }

    static String due(int shard) {
        return "DUE#" + shard;
    }

    private static String owner(Owner owner) {
        return owner.mode()
                .map(mode -> DrawsKeys.tenant(new Tenant(owner.organisation(), mode)))
                .orElse(owner.organisation());
    }
}
