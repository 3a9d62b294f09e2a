package fairdraw.functions.deliveries;

import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.webhooks.CampaignOrigin;
import fairdraw.functions.json.IsoTime;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events in the published format of lotteries. The signature does not cover the header with the
 * time, so the body contains it too.
 */
final class LotteriesBody {

    private LotteriesBody() {}

    static SignedBody of(DomainEvent event, List<String> secrets, Instant now) {
        String name = name(event);
        String text = text(event, now);
        Map<String, String> headers =
                new LinkedHashMap<>(Hmac.header("X-Webhook-Signature", secrets, text));
        headers.put("X-Webhook-Event", name);
        headers.put("X-Webhook-Timestamp", IsoTime.text(now));
        headers.put("X-Webhook-Id", event.id().text());
        return new SignedBody(headers, text);
    }

    static String text(DomainEvent event, Instant now) {
        return Json.object()
                .put("event", name(event))
                .put("data", CampaignOrigin.without(event.data()))
                .put("timestamp", now)
                .toString();
    }

    /** Returns the event's type, and the published name of a test. */
    private static String name(DomainEvent event) {
        return EventName.WEBHOOK_TEST.isOf(event) ? "test" : event.type();
    }
}
