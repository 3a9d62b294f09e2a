package fairdraw.domain.webhooks;

import fairdraw.domain.Tenant;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.events.EventName;
import fairdraw.domain.ids.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event of a change to a campaign's webhook. It goes to the former URL, since the reader of
 * events there has to learn that no more of them come, and whose key changed that.
 */
public final class WebhookChange {

    private static final String FORMER = "former_endpoint_url";

    private WebhookChange() {}

    /**
     * Returns the event.
     *
     * @param tenant the organisation in the mode of the key that changed it
     */
    static DomainEvent event(Ids ids, Tenant tenant, Webhook before, Webhook after, Instant now) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put(TestWebhook.TARGET, after.id().text());
        data.put(FORMER, before.url());
        data.put("endpoint_url", after.url());
        data.put("is_active", after.isActive());
        return DomainEvent.now(EventName.WEBHOOK_CHANGED, ids, now, tenant, data);
    }

    /** Whether {@code event} is of this type. */
    public static boolean isIn(DomainEvent event) {
        return EventName.WEBHOOK_CHANGED.isOf(event);
    }

    /**
     * Returns the URL that such an event goes to, in any state of the webhook; empty for any other
     * event.
     */
    static Optional<String> address(DomainEvent event) {
        return isIn(event) && event.data().get(FORMER) instanceof String url
                ? Optional.of(url)
                : Optional.empty();
    }
}
