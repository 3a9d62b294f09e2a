package fairdraw.aws.webhooks;

import static fairdraw.aws.dynamodb.Attributes.instant;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;
import static fairdraw.aws.dynamodb.Attributes.whole;

import fairdraw.aws.dynamodb.Attributes;
import fairdraw.domain.ids.WebhookId;
import fairdraw.domain.webhooks.EventFilter;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Secrets;
import fairdraw.domain.webhooks.Secrets.Former;
import fairdraw.domain.webhooks.Secrets.Version;
import fairdraw.domain.webhooks.Webhook;
import fairdraw.domain.webhooks.Webhook.Owner;
import fairdraw.domain.webhooks.Webhook.Reason;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.domain.webhooks.Webhook.Standing;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Webhooks as items of the table Webhooks, with the versions of their secrets but not the secrets.
 */
final class WebhookItems {

    private static final String ACTIVE = "ACTIVE";
    private static final String PARKED = "PARKED";
    private static final String PAUSED = "PAUSED";

    private WebhookItems() {}

    static Map<String, AttributeValue> write(Webhook webhook) {
        Map<String, AttributeValue> item =
                new HashMap<>(WebhooksKeys.webhook(webhook.owner(), webhook.id()).attributes());
        item.put("type", text("webhook"));
        item.put("url", text(webhook.url()));
        item.put(
                "events",
                AttributeValue.fromL(
                        webhook.events().patterns().stream().map(Attributes::text).toList()));
        item.put("format", text(webhook.format().name()));
        item.put("signature", text(webhook.signature().name()));
        item.put("description", text(webhook.description()));
        switch (webhook.standing()) {
            case Standing.Active _ -> item.put("standing", text(ACTIVE));
            case Standing.Paused _ -> item.put("standing", text(PAUSED));
            case Standing.Parked(var why, var since) -> {
                item.put("standing", text(PARKED));
                item.put("parkedFor", text(why.name()));
                item.put("parkedAt", instant(since));
            }
        }
        item.put("secret", number(webhook.secrets().current().number()));
        item.put("root", number(webhook.secrets().current().root()));
        item.put("salt", Attributes.hex(webhook.secrets().salt()));
        item.put(
                "formerSecrets",
                AttributeValue.fromL(
                        webhook.secrets().former().stream().map(WebhookItems::write).toList()));
        item.put("createdAt", instant(webhook.createdAt()));
        item.put("updatedAt", instant(webhook.updatedAt()));
        item.put("version", number(webhook.version()));
        return item;
    }

    static Webhook read(Owner owner, Map<String, AttributeValue> item) {
        return new Webhook(
                owner,
                new WebhookId(text(item, "sk")),
                text(item, "url"),
                new EventFilter(
                        Attributes.list(item, "events").stream().map(AttributeValue::s).toList()),
                Format.valueOf(text(item, "format")),
                SignatureForm.valueOf(text(item, "signature")),
                text(item, "description"),
                standing(item),
                new Secrets(
                        Attributes.hex(item, "salt"),
                        version(item),
                        Attributes.list(item, "formerSecrets").stream()
                                .map(former -> former(former.m()))
                                .toList()),
                instant(item, "createdAt"),
                instant(item, "updatedAt"),
                number(item, "version"));
    }

    private static Standing standing(Map<String, AttributeValue> item) {
        return switch (text(item, "standing")) {
            case ACTIVE -> new Standing.Active();
            case PAUSED -> new Standing.Paused();
            case PARKED ->
                    new Standing.Parked(
                            Reason.valueOf(text(item, "parkedFor")), instant(item, "parkedAt"));
            default -> throw new IllegalStateException("a webhook that stands nowhere");
        };
    }

    private static Version version(Map<String, AttributeValue> members) {
        return new Version(whole(members, "secret"), whole(members, "root"));
    }

    private static AttributeValue write(Former former) {
        return AttributeValue.fromM(
                Map.of(
                        "secret", number(former.version().number()),
                        "root", number(former.version().root()),
                        "until", instant(former.until())));
    }

    private static Former former(Map<String, AttributeValue> members) {
        return new Former(version(members), instant(members, "until"));
    }
}
