package fairdraw.functions.documents;

import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /openapi.yaml}: the description of every endpoint, packed with the functions. */
public final class GetOpenApiFunction extends HttpFunction<Guard.Anyone> {

    private final String document = document();

    public GetOpenApiFunction() {
        this(Wiring.inLambda());
    }

    public GetOpenApiFunction(Wiring wiring) {
        super(wiring.surfaces().open());
    }

    @Override
    protected Reply answer(Request request, Guard.Anyone anyone) {
        return Documents.reply(
                request,
                Documents.Freshness.ofSeconds(300),
                Reply.of(200, "application/yaml", document));
    }

    private static String document() {
        try (InputStream file = GetOpenApiFunction.class.getResourceAsStream("/openapi.yaml")) {
            return new String(
                    Objects.requireNonNull(file, "openapi.yaml is not packed").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
