package fairdraw.functions.deliveries;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.webhooks.CampaignOrigin;
import fairdraw.domain.webhooks.Delivery;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.functions.json.IsoTime;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Events in the published format of giveaways. */
final class DrawsBody {

    private static final String SIGNATURE = "X-Fanfare-Signature";

    private DrawsBody() {}

    static SignedBody of(Webhook webhook, Delivery delivery, List<String> secrets, Instant now) {
        DomainEvent event = delivery.event();
        String text = text(event);
        String seconds = Long.toString(now.getEpochSecond());
        Map<String, String> headers =
                new LinkedHashMap<>(
                        webhook.signature() == SignatureForm.TIMED
                                ? timed(secrets, seconds, text)
                                : Hmac.header(SIGNATURE, secrets, seconds + '.' + text));
        headers.put("User-Agent", "Fanfare-Webhooks/1.0");
        headers.put("X-Fanfare-Event-Type", event.type());
        headers.put("X-Fanfare-Timestamp", seconds);
        headers.put("X-Fanfare-Retry-Count", Integer.toString(delivery.failed()));
        headers.put("X-Fanfare-Original-Time", IsoTime.text(event.occurredAt()));
        headers.put("X-Fanfare-Delivery-Id", delivery.key().id());
        headers.put("X-Fanfare-Webhook-Id", webhook.id().text());
        return new SignedBody(headers, text);
    }

    static String text(DomainEvent event) {
        return Json.object()
                .put("id", id(event))
                .put("type", event.type())
                .put("timestamp", event.occurredAt())
                .put("organizationId", event.tenant().organisation())
                .put("data", CampaignOrigin.without(event.data()))
                .toString();
    }

    /** Returns the event's own id with the prefix of this format. */
    private static String id(DomainEvent event) {
        return "whk_" + event.id().text().substring(event.id().text().indexOf('_') + 1);
    }

    private static Map<String, String> timed(List<String> secrets, String seconds, String text) {
        return Map.of(
                SIGNATURE,
                secrets.stream()
                        .map(secret -> ",v1=" + Hmac.hex(secret, seconds + '.' + text))
                        .collect(Collectors.joining("", "t=" + seconds, "")));
    }
}
