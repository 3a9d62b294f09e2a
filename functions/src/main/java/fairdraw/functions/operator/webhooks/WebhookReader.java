package fairdraw.functions.operator.webhooks;

import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.EventFilter;
import fairdraw.domain.webhooks.EventNames;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.functions.http.AddressReader;
import fairdraw.functions.json.JsonBody;
import java.util.List;
import java.util.Optional;

/** The reader of the webhooks that operators submit. */
final class WebhookReader {

    private static final int LONGEST_DESCRIPTION = 255;
    private static final int MOST_PATTERNS = 50;
    private static final String EVENTS =
            "1 to "
                    + MOST_PATTERNS
                    + " names of events of the format, beginnings such as \"lottery.*\", or \"*\"";
    private static final List<Format> FORMATS =
            List.of(Format.STANDARD, Format.LOTTERIES, Format.DRAWS, Format.CARTS);

    private final AddressReader addresses;

    WebhookReader(AddressReader addresses) {
        this.addresses = addresses;
    }

    CreateWebhook.Order order(JsonBody body) {
        String url = addresses.required(body, "url");
        Format format =
                body.optionalChoice("format", FORMATS, Format::word).orElse(Format.STANDARD);
        Optional<EventFilter> events = events(body, format);
        if (!body.says("events")) {
            body.refuse("events", "a list of names of events");
        }
        return new CreateWebhook.Order(
                url,
                events.orElse(new EventFilter(List.of())),
                format,
                signature(body, format),
                body.optionalText("description", LONGEST_DESCRIPTION).orElse(""),
                body.optionalFlag("enabled").orElse(true));
    }

    ChangeWebhook.Change change(JsonBody body, Format format) {
        Optional<String> url = addresses.optional(body, "url");
        return new ChangeWebhook.Change(
                url,
                events(body, format),
                body.optionalText("description", LONGEST_DESCRIPTION),
                body.optionalChoice("status", List.of(true, false), WebhookReader::status));
    }

    private static String status(boolean active) {
        return active ? "ACTIVE" : "PARKED";
    }

    private static Optional<EventFilter> events(JsonBody body, Format format) {
        if (!body.says("events")) {
            return Optional.empty();
        }
        List<?> sent = body.value("events").orElse(null) instanceof List<?> list ? list : List.of();
        if (sent.isEmpty()
                || sent.size() > MOST_PATTERNS
                || !sent.stream().allMatch(String.class::isInstance)) {
            body.refuse("events", EVENTS);
            return Optional.empty();
        }
        List<String> patterns = sent.stream().map(String.class::cast).toList();
        Optional<String> unknown =
                patterns.stream().filter(pattern -> !EventNames.tells(format, pattern)).findFirst();
        unknown.ifPresent(pattern ->
                body.refuse(
                        "events",
                        EVENTS
                                + EventNames.nearest(format, pattern)
                                        .map(known -> ", such as \"" + known + "\"")
                                        .orElse("")));
        return unknown.isPresent() ? Optional.empty() : Optional.of(new EventFilter(patterns));
    }

    private static SignatureForm signature(JsonBody body, Format format) {
        Optional<SignatureForm> form =
                body.optionalChoice(
                        "signatureForm",
                        List.of(SignatureForm.PLAIN, SignatureForm.TIMED),
                        WebhookView::word);
        if (form.isPresent() && format != Format.DRAWS) {
            body.refuse("signatureForm", "absent unless the format is draws");
        }
        return form.orElse(SignatureForm.PLAIN);
    }
}
