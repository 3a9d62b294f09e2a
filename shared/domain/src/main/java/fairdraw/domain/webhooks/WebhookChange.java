package fairdraw.domain.webhooks;

import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The news that a campaign's webhook was changed, which goes to the address that it had: whoever
 * reads events there has to learn that no more of them come, and whose key it was.
 */
final class WebhookChange {

    private static final String FORMER = "former_endpoint_url";

    private WebhookChange() {}

    /**
     * The event.
     *
     * @param tenant the organisation in the mode of the key that changed it
     */
    static DomainEvent event(Ids ids, Tenant tenant, Webhook before, Webhook after, Instant now) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(TestWebhook.TARGET, after.id());
        data.put(FORMER, before.url());
        data.put("endpoint_url", after.url());
        data.put("is_active", after.isActive());
        return DomainEvent.now(EventName.WEBHOOK_CHANGED, ids, now, tenant, data);
    }

    /** Whether an event is such news. */
    static boolean isIn(DomainEvent event) {
        return EventName.WEBHOOK_CHANGED.isOf(event);
    }

    /** Where such news goes, in whatever state the webhook is; empty for any other event. */
    static Optional<String> address(DomainEvent event) {
        return isIn(event) && event.data().get(FORMER) instanceof String url
                ? Optional.of(url)
                : Optional.empty();
    }
}
