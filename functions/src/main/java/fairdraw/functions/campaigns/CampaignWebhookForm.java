package fairdraw.functions.campaigns;

import fairdraw.domain.webhooks.CheckedAddress;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.JsonBody;
import java.util.Optional;
import java.util.function.Function;

/** How a campaign's webhook is written down and shown. */
final class CampaignWebhookForm {

    private static final int LONGEST_ADDRESS = 1_000;

    private CampaignWebhookForm() {}

    /** What is to be otherwise. */
    record Wish(Optional<String> url, Optional<Boolean> active) {}

    /**
     * @param addresses which addresses a webhook may have
     */
    static Wish read(JsonBody body, Function<String, CheckedAddress> addresses) {
        Optional<String> url =
                body.optionalText("endpoint_url", LONGEST_ADDRESS)
                        .map(sent -> address(body, addresses.apply(sent), sent));
        return new Wish(url, body.optionalFlag("is_active"));
    }

    private static String address(JsonBody body, CheckedAddress checked, String sent) {
        return switch (checked) {
            case CheckedAddress.Good(var address) -> address;
            case CheckedAddress.Bad(var what) -> {
                body.refuse("endpoint_url", what);
                yield sent;
            }
        };
    }

    static Json of(Webhook webhook) {
        return Json.published()
                .put("endpoint_url", webhook.url())
                .put("is_active", webhook.isActive())
                .put("updated_at", webhook.updatedAt());
    }
}
