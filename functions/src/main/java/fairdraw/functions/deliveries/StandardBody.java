package fairdraw.functions.deliveries;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.ids.EventId;
import fairdraw.domain.webhooks.CampaignOrigin;
import fairdraw.functions.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events in the format of Standard Webhooks, signed with every active secret. */
final class StandardBody {

    private StandardBody() {}

    static SignedBody of(DomainEvent event, List<String> secrets, Instant now) {
        return signed(event, text(event), secrets, now);
    }

    static String text(DomainEvent event) {
        return Json.object()
                .put("type", event.type())
                .put("timestamp", event.occurredAt())
                .put("data", data(event))
                .toString();
    }

    /** Returns another text with the same headers. */
    static SignedBody signed(DomainEvent event, String text, List<String> secrets, Instant now) {
        long seconds = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", event.id().text());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> signature(secret, event.id(), seconds, text))
                        .collect(Collectors.joining(" ")));
        return new SignedBody(headers, text);
    }

    /**
     * Returns the data with the campaign's id, since nothing else in this format names the
     * campaign.
     */
    private static Map<String, @Nullable Object> data(DomainEvent event) {
        Map<String, @Nullable Object> data = CampaignOrigin.without(event.data());
        CampaignOrigin.of(event).ifPresent(origin -> data.put("campaign_id", origin.id().text()));
        return data;
    }

    private static String signature(String secret, EventId id, long seconds, String text) {
        try {
            return new Webhook(secret).sign(id.text(), seconds, text);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret of ours signs", e);
        }
    }
}
