package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.draws.DrawLists;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Delivery.Attempt;
import fairdraw.domain.webhooks.Delivery.State;
import fairdraw.domain.webhooks.deliveries.Line;
import fairdraw.fairness.encoding.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Deliveries as items of the table Webhooks: with the whole event, for replay, and in the index Due
 * only while they wait in the table.
 */
final class DeliveryItems {

    private static final Duration KEPT = Duration.ofDays(30);

    private DeliveryItems() {}

    /**
     * Writes a delivery.
     *
     * @param waits whether it is found in the table when it is due, if it is pending
     */
    static Map<String, AttributeValue> write(Delivery delivery, boolean waits) {
        Map<String, AttributeValue> item =
                new HashMap<>(WebhooksKeys.delivery(delivery.key()).attributes());
        item.put("type", text("delivery"));
        String event = CanonicalJson.string(delivery.event().document());
        item.put("packed", Attributes.bytes(PackedEvent.pack(event, delivery.key())));
        item.put("state", text(delivery.state().name()));
        item.put("failed", number(delivery.failed()));
        item.put(
                "attempts",
                AttributeValue.fromL(
                        delivery.attempts().stream()
                                .map(attempt -> AttributeValue.fromM(write(attempt)))
                                .toList()));
        item.put("createdAt", instant(delivery.createdAt()));
        item.put("nextAt", instant(delivery.nextAt()));
        if (delivery.state() == State.PENDING && waits) {
            item.put("due", text(WebhooksKeys.due(Line.of(delivery.key()))));
        }
        item.put("log", text(WebhooksKeys.log(delivery.key(), shelf(delivery))));
        item.put("logAt", text(place(delivery)));
        item.put("expiresAt", number(delivery.createdAt().plus(KEPT).getEpochSecond()));
        return item;
    }

    /**
     * Returns the shelf of a delivery in the log. What arrives at once never changes it, since each
     * change would cost two units.
     */
    private static String shelf(Delivery delivery) {
        boolean isNew = delivery.state() == State.PENDING && delivery.attempts().isEmpty();
        return (isNew ? State.DELIVERED : delivery.state()).name();
    }

    /** Returns the shelves on which deliveries of a state are. */
    static Stream<String> shelves(State state) {
        return state == State.PENDING
                ? Stream.of(State.PENDING.name(), State.DELIVERED.name())
                : Stream.of(state.name());
    }

    static Delivery read(Map<String, AttributeValue> item) {
        Delivery.Key key = WebhooksKeys.deliveryOf(text(item, "pk"));
        return new Delivery(
                key.webhookId(),
                event(PackedEvent.unpack(Attributes.bytes(item, "packed"), key)),
                State.valueOf(text(item, "state")),
                whole(item, "failed"),
                Attributes.list(item, "attempts").stream()
                        .map(attempt -> attempt(attempt.m()))
                        .toList(),
                instant(item, "createdAt"),
                instant(item, "nextAt"));
    }

    /** Returns a delivery's sort key in every list of deliveries, which is unique. */
    static String place(Delivery delivery) {
        return DrawLists.sortable(delivery.createdAt())
                + '#'
                + delivery.event().id()
                + '#'
                + delivery.webhookId();
    }

    private static Map<String, AttributeValue> write(Attempt attempt) {
        Map<String, AttributeValue> members = new HashMap<>();
        members.put("at", instant(attempt.at()));
        members.put("took", number(attempt.took().toMillis()));
        attempt.status().ifPresent(status -> members.put("status", number(status)));
        attempt.error().ifPresent(error -> members.put("error", text(error)));
        return members;
    }

    private static Attempt attempt(Map<String, AttributeValue> members) {
        return new Attempt(
                instant(members, "at"),
                Duration.ofMillis(number(members, "took")),
                members.containsKey("status")
                        ? Optional.of(whole(members, "status"))
                        : Optional.empty(),
                Attributes.optionalText(members, "error"));
    }

    /** Returns the event in a canonical document; refuses a text that has none. */
    static DomainEvent event(String json) {
        if (CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8))
                instanceof Map<?, ?> document) {
            Map<String, @Nullable Object> members = new HashMap<>();
            document.forEach((name, value) -> members.put((String) name, value));
            return DomainEvent.of(members);
        }
        throw new IllegalArgumentException("a delivery without event");
    }
}
