package fairdraw.aws.webhooks;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.deliveries.Line;
import fairdraw.domain.webhooks.deliveries.Strand;

/** Every key of the table Webhooks. */
final class WebhooksKeys {

    /** The number of partitions of strands in the index Due. */
    static final int DUE_SHARDS = 8;

    /**
     * The number of partitions of a shelf in the index Log, since one takes a thousand writes a
     * second.
     */
    static final int SHELF_PARTS = 4;

    private static final String DELIVERY = "#DELIVERY#";
    private static final String STRAND = "#STRAND#";

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

    /** Returns the key of the record of a webhook's failures. */
    static Key health(Owner owner, WebhookId webhookId) {
        return new Key(owner(owner) + "#SLOTS#" + webhookId, "SLOTS");
    }

    static Key delivery(Delivery.Key key) {
        return new Key(
                DrawsKeys.tenant(key.tenant()) + DELIVERY + key.webhookId() + '#' + key.eventId(),
                "DELIVERY");
    }

    /** Returns the delivery of a partition. */
    static Delivery.Key deliveryOf(String pk) {
        String[] parts = pk.split("#", 5);
        return new Delivery.Key(
                new Tenant(new OrganisationId(parts[0]), Mode.of(parts[1]).orElseThrow()),
                new WebhookId(parts[3]),
                new EventId(parts[4]));
    }

    static boolean isDelivery(String pk) {
        return pk.contains(DELIVERY);
    }

    /** Returns the partition of a delivery on one shelf in the index Log. */
    static String log(Delivery.Key key, String shelf) {
        int part = Math.floorMod(key.eventId().text().hashCode(), SHELF_PARTS);
        return log(key.tenant(), key.webhookId(), shelf, part);
    }

    /**
     * Returns a partition of a webhook's deliveries on one shelf in the index Log. The first one
     * has the name under which release 1.0.0 kept the whole shelf.
     */
    static String log(Tenant tenant, WebhookId webhookId, String shelf, int part) {
        String first = DrawsKeys.tenant(tenant) + '#' + webhookId + '#' + shelf;
        return part == 0 ? first : first + '#' + part;
    }

    /** Returns the partition of a line's deliveries in the index Due. */
    static String due(Line line) {
        return DrawsKeys.tenant(line.tenant()) + '#' + line.webhookId();
    }

    static Key strand(Strand strand) {
        return new Key(strand.organisation() + STRAND + strand.number(), "STRAND");
    }

    /** Returns the strand of a partition. */
    static Strand strandOf(String pk) {
        int at = pk.lastIndexOf(STRAND);
        return new Strand(
                new OrganisationId(pk.substring(0, at)),
                Integer.parseInt(pk.substring(at + STRAND.length())));
    }

    /** Returns the partition of a strand in the index Due. */
    static String due(Strand strand) {
        return due(
                Math.floorMod(
                        strand.organisation().text().hashCode() + strand.number(), DUE_SHARDS));
    }

    static String due(int shard) {
        return "DUE#" + shard;
    }

    private static String owner(Owner owner) {
        return owner.mode()
                .map(mode -> DrawsKeys.tenant(new Tenant(owner.organisation(), mode)))
                .orElse(owner.organisation().text());
    }
}
