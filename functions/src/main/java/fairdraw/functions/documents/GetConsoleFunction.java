package fairdraw.functions.documents;

import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Documents.Freshness;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code GET /console} and {@code /console/assets/{asset}}: the operators' console, a page that
 * calls the operators' API beside it, and the files that it loads.
 */
public final class GetConsoleFunction extends HttpFunction<Guard.Anyone> {
    private static final Freshness MINUTES = Freshness.ofSeconds(300);
    private static final int MOST_HAVE = 2;

    private final BuiltAssets assets = BuiltAssets.ofConsole();

    public GetConsoleFunction() {
        this(Wiring.inLambda());
    }

    public GetConsoleFunction(Wiring wiring) {
        super(wiring.surfaces().open());
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return request.resource().equals("/console/assets/{asset}")
                ? assets.reply(request)
                : Documents.reply(request, MINUTES, page(Language.of(request)));
    }

    private Reply.Answer page(Language language) {
        String html =
                assets.find(language.tag())
                        .map(script ->
                                Markup.fill(
                                        Packed.text("console.html"),
                                        Map.of(
                                                "language", language.tag(),
                                                "digits", digits(),
                                                "style", assets.find("style").orElse(""),
                                                "script", script)))
                        .orElseGet(() -> Packed.text("console-missing.html"));
        return Reply.withHeader(Page.of(html), "Vary", "Accept-Language");
    }

    /**
     * Returns the currencies whose amounts have other than two decimals, and how many: browsers
     * disagree about them.
     */
    private static String digits() {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .filter(currency -> currency.getDefaultFractionDigits() != MOST_HAVE)
                .map(currency -> currency.getCurrencyCode() + currency.getDefaultFractionDigits())
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
