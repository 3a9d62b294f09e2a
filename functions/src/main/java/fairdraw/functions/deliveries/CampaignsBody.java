package fairdraw.functions.deliveries;

import fairdraw.domain.Mode;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.webhooks.CampaignOrigin;
import fairdraw.functions.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events in the published format of campaigns. */
final class CampaignsBody {

    private static final String API_VERSION = "2026-04-30";

    private CampaignsBody() {}

    static SignedBody of(DomainEvent event, List<String> secrets) {
        String text = text(event);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Evolu-Event-Id", id(event).text());
        headers.putAll(Hmac.header("X-Evolu-Signature", secrets, text));
        headers.put("User-Agent", "Evolu-Webhooks/1.0");
        return new SignedBody(headers, text);
    }

    static String text(DomainEvent event) {
        Optional<CampaignOrigin> origin = CampaignOrigin.of(event);
        return Json.object()
                .put("event_id", id(event))
                .put("event_type", event.type())
                .put("campaign_id", origin.map(CampaignOrigin::id))
                .put("created_at", event.occurredAt())
                .put("livemode", event.tenant().mode() == Mode.LIVE)
                .put("api_version", API_VERSION)
                .put(
                        "request",
                        Json.object()
                                .put(
                                        "idempotency_key",
                                        origin.flatMap(CampaignOrigin::idempotencyKey)))
                .put("data", CampaignOrigin.without(event.data()))
                .toString();
    }

    /**
     * Returns the event's id: its type and the entry's id, since each event of an entry happens
     * once.
     */
    private static EventId id(DomainEvent event) {
        return event.data().get("entry_id") instanceof String entry
                ? new EventId(
                        "evt_" + event.type().replace('.', '_') + '_' + entry.replace("-", ""))
                : event.id();
    }
}
