package fairdraw.aws.consumers;

import static fairdraw.aws.dynamodb.Attributes.flag;
import static fairdraw.aws.dynamodb.Attributes.hex;
import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Session;
import fairdraw.domain.consumers.Session.Ended;
import fairdraw.domain.consumers.Session.Replaced;
import fairdraw.domain.consumers.SessionDevice;
import fairdraw.domain.ids.ConsumerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sessions as items of the table Consumers. */
final class SessionItems {

    private SessionItems() {}

    static Map<String, AttributeValue> write(Session session) {
        Map<String, AttributeValue> item =
                new HashMap<>(ConsumersKeys.session(session.tenant(), session.id()).attributes());
        item.put("type", text("session"));
        item.put("id", text(session.id()));
        item.put("consumerId", text(session.consumerId()));
        item.put("guest", flag(session.guest()));
        item.put("key", hex(session.key()));
        item.put("number", number(session.number()));
        item.put("hash", hex(session.hash()));
        session.replaced()
                .ifPresent(last -> {
                    item.put("lastHash", hex(last.hash()));
                    item.put("salt", hex(last.salt()));
                    item.put("renewedAt", instant(last.at()));
                });
        item.put("createdAt", instant(session.createdAt()));
        item.put("until", instant(session.expiresAt()));
        item.put("expiresAt", deletedAt(session.expiresAt()));
        item.put("consumerSince", instant(session.consumerSince()));
        session.device()
                .ifPresent(device -> {
                    item.put("device", text(device.tag()));
                    item.put("devicePepper", number(device.pepper()));
                });
        session.ended().ifPresent(why -> item.put("ended", ended(why)));
        return item;
    }

    static Session read(Tenant tenant, Map<String, AttributeValue> item) {
        return new Session(
                tenant,
                text(item, "id"),
                new ConsumerId(text(item, "consumerId")),
                flag(item, "guest"),
                hex(item, "key"),
                whole(item, "number"),
                hex(item, "hash"),
                replaced(item),
                instant(item, "createdAt"),
                instant(item, "until"),
                instant(item, "consumerSince"),
                device(item),
                Attributes.optionalText(item, "ended")
                        .map(why -> Ended.valueOf(why.toUpperCase(Locale.ROOT))));
    }

    static AttributeValue ended(Ended why) {
        return text(why.name().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the time in seconds from which the table may delete an item that is of no use after
     * {@code until}.
     */
    static AttributeValue deletedAt(Instant until) {
        return number(until.getEpochSecond() + 1);
    }

    private static Optional<SessionDevice> device(Map<String, AttributeValue> item) {
        return Attributes.optionalText(item, "device")
                .map(tag -> new SessionDevice(text(item, "id"), whole(item, "devicePepper"), tag));
    }

    private static Optional<Replaced> replaced(Map<String, AttributeValue> item) {
        return item.containsKey("lastHash")
                ? Optional.of(
                        new Replaced(
                                hex(item, "lastHash"),
                                hex(item, "salt"),
                                instant(item, "renewedAt")))
                : Optional.empty();
    }
}
