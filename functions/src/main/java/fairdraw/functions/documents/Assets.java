package fairdraw.functions.documents;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Reply;
import fairdraw.functions.wiring.Lazy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The files that the pages load, under names that change with the content: our own contain its
 * hash, the library's its version. Nothing is read before it is requested.
 */
final class Assets {
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final int SHORT_HASH = 16;

    private final Supplier<String> pageStyle = new Lazy<>(() -> Packed.text("page.css"));
    private final Supplier<String> start = new Lazy<>(() -> Packed.text("docs.js"));
    private final Supplier<String> library = new Lazy<>(() -> Packed.text("swagger-ui-bundle.js"));
    private final Supplier<String> libraryStyle = new Lazy<>(() -> Packed.text("swagger-ui.css"));
    private final Supplier<String> libraryLicences =
            new Lazy<>(() -> Packed.text("swagger-ui-bundle.js.LICENSE.txt"));
    private final Supplier<Map<String, Asset>> all = new Lazy<>(this::byName);

    private record Asset(String type, Supplier<String> text) {}

    /** Returns the asset of this name; empty if there is none. */
    Optional<Reply.Answer> answer(String name) {
        return Optional.ofNullable(all.get().get(name))
                .map(asset -> Reply.of(200, asset.type(), asset.text().get()));
    }

    String pageStyle() {
        return hashed("page-", pageStyle, ".css");
    }

    /** Returns the name of the script that makes the library render the document. */
    String start() {
        return hashed("docs-", start, ".js");
    }

    String library() {
        return "swagger-ui-bundle-" + Packed.swaggerUi() + ".js";
    }

    String libraryStyle() {
        return "swagger-ui-" + Packed.swaggerUi() + ".css";
    }

    private Map<String, Asset> byName() {
        return Map.of(
                pageStyle(),
                new Asset(STYLE, pageStyle),
                start(),
                new Asset(SCRIPT, start),
                library(),
                new Asset(SCRIPT, library),
                libraryStyle(),
                new Asset(STYLE, libraryStyle),
                // The library's first line says that its licences lie beside it under this name.
                "swagger-ui-bundle.js.LICENSE.txt",
                new Asset("text/plain; charset=utf-8", libraryLicences));
    }

    private static String hashed(String before, Supplier<String> text, String after) {
        String hash = Sha256.hex(text.get().getBytes(StandardCharsets.UTF_8));
        return before + hash.substring(0, SHORT_HASH) + after;
    }
}
