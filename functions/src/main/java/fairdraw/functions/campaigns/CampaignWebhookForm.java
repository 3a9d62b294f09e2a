package fairdraw.functions.campaigns;

import fairdraw.domain.webhooks.Webhook;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.JsonBody;
import java.util.Optional;
import java.util.function.Predicate;

/** How a campaign's webhook is written down and shown. */
final class CampaignWebhookForm {

    private static final int LONGEST_ADDRESS = 1_000;

    private CampaignWebhookForm() {}

    /** What is to be otherwise. */
    record Wish(Optional<String> url, Optional<Boolean> active) {}

    /**
     * @param isAddress whether a webhook may have an address
     */
    static Wish read(JsonBody body, Predicate<String> isAddress) {
        Optional<String> url = body.optionalText("endpoint_url", LONGEST_ADDRESS);
        if (url.filter(address -> !isAddress.test(address)).isPresent()) {
            body.refuse("endpoint_url", "a public https address without user, port and fragment");
        }
        return new Wish(url, body.optionalFlag("is_active"));
    }

    static Json of(Webhook webhook) {
        return Json.published()
                .put("endpoint_url", webhook.url())
                .put("is_active", webhook.isActive())
                .put("updated_at", webhook.updatedAt());
    }
}
