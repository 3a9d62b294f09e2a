package fairdraw.functions.operator;

import fairdraw.domain.webhooks.ChangeWebhook;
import fairdraw.domain.webhooks.CreateWebhook;
import fairdraw.domain.webhooks.EventFilter;
import fairdraw.domain.webhooks.Format;
import fairdraw.domain.webhooks.Webhook.SignatureForm;
import fairdraw.functions.http.JsonBody;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads how operators write webhooks down. */
final class WebhookReader {

    private static final int LONGEST_ADDRESS = 1_000;
    private static final int LONGEST_DESCRIPTION = 255;
    private static final int MOST_PATTERNS = 50;
    private static final List<Format> FORMATS =
            List.of(Format.STANDARD, Format.LOTTERIES, Format.DRAWS, Format.CARTS);

    private final Predicate<String> isAddress;

    /**
     * @param isAddress whether a webhook may have an address
     */
    WebhookReader(Predicate<String> isAddress) {
        this.isAddress = isAddress;
    }

    CreateWebhook.Order order(JsonBody body) {
        String url = body.text("url", LONGEST_ADDRESS);
        Format format =
                body.optionalChoice("format", FORMATS, Format::word).orElse(Format.STANDARD);
        if (!url.isEmpty()) {
            check(body, url);
        }
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
        Optional<String> url = body.optionalText("url", LONGEST_ADDRESS);
        url.ifPresent(address -> check(body, address));
        return new ChangeWebhook.Change(
                url,
                events(body, format),
                body.optionalText("description", LONGEST_DESCRIPTION),
                body.optionalChoice("status", List.of(true, false), WebhookReader::status));
    }

    private static String status(boolean active) {
        return active ? "ACTIVE" : "PARKED";
    }

    private void check(JsonBody body, String url) {
        if (!isAddress.test(url)) {
            body.refuse("url", "a public https address without user, port and fragment");
        }
    }

    private static Optional<EventFilter> events(JsonBody body, Format format) {
        Optional<List<?>> sent =
                body.value("events")
                        .flatMap(value ->
                                value instanceof List<?> list
                                        ? Optional.of(list)
                                        : Optional.empty());
        if (body.says("events")
                && sent.filter(list -> !list.isEmpty() && list.size() <= MOST_PATTERNS)
                        .filter(list -> list.stream().allMatch(each -> isPattern(each, format)))
                        .isEmpty()) {
            body.refuse(
                    "events",
                    "1 to "
                            + MOST_PATTERNS
                            + " names of events of the format, beginnings such as \"lottery.*\","
                            + " or \"*\"");
            return Optional.empty();
        }
        return sent.map(list -> new EventFilter(list.stream().map(String.class::cast).toList()));
    }

    private static boolean isPattern(Object element, Format format) {
        return element instanceof String pattern
                && EventFilter.isPattern(pattern)
                && format.canTell(pattern);
    }

    private static SignatureForm signature(JsonBody body, Format format) {
        Optional<SignatureForm> form =
                body.optionalChoice(
                        "signatureForm",
                        List.of(SignatureForm.PLAIN, SignatureForm.TIMED),
                        WebhookForm::word);
        if (form.isPresent() && format != Format.DRAWS) {
            body.refuse("signatureForm", "absent unless the format is draws");
        }
        return form.orElse(SignatureForm.PLAIN);
    }
}
