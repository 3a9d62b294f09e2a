package fairdraw.functions.deliveries;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.OrganisationId;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.deliveries.Line;
import fairdraw.domain.webhooks.deliveries.Strand;
import fairdraw.domain.webhooks.deliveries.Wakes.Wake;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wakes as messages of their queue. */
public final class WakeMessage {

    private static final String ORGANISATION = "organisation";
    private static final String STRAND = "strand";
    private static final String MODE = "mode";
    private static final String DELIVERY = "delivery";
    private static final String WEBHOOK = "webhook";

    private WakeMessage() {}

    /**
     * Reads a wake.
     *
     * @throws IllegalArgumentException if the message is something else
     */
    public static Wake read(Map<String, @Nullable Object> message) {
        if (message.get(ORGANISATION) instanceof String organisation
                && message.get(STRAND) instanceof Long number) {
            return new Wake(
                    new Strand(new OrganisationId(organisation), number.intValue()),
                    members(message, "deliveries").stream()
                            .map(each ->
                                    Delivery.Key.of(
                                                    tenant(organisation, each),
                                                    text(each, DELIVERY))
                                            .orElseThrow())
                            .toList(),
                    members(message, "lines").stream()
                            .map(each ->
                                    new Line(
                                            tenant(organisation, each),
                                            new WebhookId(text(each, WEBHOOK))))
                            .toList());
        }
        throw new IllegalArgumentException("a message that is no wake");
    }

    /** Reads the delivery in a message of a former release; empty if the message has none. */
    public static Optional<Delivery.Key> former(Map<String, @Nullable Object> message) {
        return message.get(DELIVERY) instanceof String id
                        && message.get(ORGANISATION) instanceof String organisation
                ? Delivery.Key.of(tenant(organisation, message), id)
                : Optional.empty();
    }

    static String json(Wake wake) {
        return Json.object()
                .put(ORGANISATION, wake.strand().organisation())
                .put(STRAND, wake.strand().number())
                .put(
                        "deliveries",
                        wake.keys().stream()
                                .map(key ->
                                        Json.object()
                                                .put(MODE, key.tenant().mode().word())
                                                .put(DELIVERY, key.id()))
                                .toList())
                .put(
                        "lines",
                        wake.lines().stream()
                                .map(line ->
                                        Json.object()
                                                .put(MODE, line.tenant().mode().word())
                                                .put(WEBHOOK, line.webhookId()))
                                .toList())
                .toString();
    }

    private static Tenant tenant(String organisation, Map<String, @Nullable Object> members) {
        return new Tenant(
                new OrganisationId(organisation), Mode.of(text(members, MODE)).orElseThrow());
    }

    private static List<Map<String, @Nullable Object>> members(
            Map<String, @Nullable Object> parent, String name) {
        if (parent.get(name) instanceof List<?> list) {
            return list.stream()
                    .filter(Map.class::isInstance)
                    .map(each -> JsonTree.members((Map<?, ?>) each))
                    .toList();
        }
        throw new IllegalArgumentException("a wake without " + name);
    }

    private static String text(Map<String, @Nullable Object> parent, String name) {
        if (parent.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a wake without " + name);
    }
}
