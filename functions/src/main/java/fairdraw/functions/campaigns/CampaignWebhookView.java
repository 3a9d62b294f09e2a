package fairdraw.functions.campaigns;

import fairdraw.domain.webhooks.Webhook;
import fairdraw.functions.http.AddressReader;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import java.util.Optional;

/** The request and answer forms of a campaign's webhook. */
final class CampaignWebhookView {

    private CampaignWebhookView() {}

    /** The members to change; absent ones stay as they are. */
    record Wish(Optional<String> url, Optional<Boolean> active) {}

    static Wish read(JsonBody body, AddressReader addresses) {
        return new Wish(addresses.optional(body, "endpoint_url"), body.optionalFlag("is_active"));
    }

    static Json of(Webhook webhook) {
        return Json.published()
                .put("endpoint_url", webhook.url())
                .put("is_active", webhook.isActive())
                .put("updated_at", webhook.updatedAt());
    }
}
