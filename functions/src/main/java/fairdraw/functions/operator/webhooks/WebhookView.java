package fairdraw.functions.operator.webhooks;

import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Secrets.Former;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import fairdraw.functions.json.Json;
import java.util.Locale;

/** A webhook in the answers to operators, always without its secret, except when it is new. */
final class WebhookView {

    private WebhookView() {}

    static Json of(Webhook webhook) {
        Json form =
                Json.object()
                        .put("id", webhook.id())
                        .put("url", webhook.url())
                        .put("events", webhook.events().patterns())
                        .put("format", webhook.format().word());
        if (webhook.format() == Format.DRAWS) {
            form.put("signatureForm", word(webhook.signature()));
        }
        form.put("description", webhook.description());
        switch (webhook.standing()) {
            case Standing.Active _ -> form.put("status", "ACTIVE");
            case Standing.Paused _ -> form.put("status", "PAUSED");
            case Standing.Parked(var why, var since) ->
                    form.put("status", "PARKED")
                            .put("parkedFor", why.name().toLowerCase(Locale.ROOT))
                            .put("parkedAt", since);
        }
        return form.putIfPresent(
                        "formerSecretUntil",
                        webhook.secrets().former().stream().findFirst().map(Former::until))
                .put("createdAt", webhook.createdAt())
                .put("updatedAt", webhook.updatedAt());
    }

    static Json withSecret(Webhook webhook, String secret) {
        return of(webhook).put("secret", secret);
    }

    /** Returns the word for a form of signature. */
    static String word(SignatureForm form) {
        return switch (form) {
            case PLAIN -> "sha256";
            case TIMED -> "t,v1";
        };
    }
}
