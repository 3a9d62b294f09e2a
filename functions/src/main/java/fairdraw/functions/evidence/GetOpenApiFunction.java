package fairdraw.functions.evidence;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.Documents;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Reply;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** {@code GET /openapi.yaml}: the description of every endpoint, packed with the functions. */
public final class GetOpenApiFunction implements RequestStreamHandler {

    private final Endpoint<Guard.Anyone> endpoint;
    private final String document = document();

    public GetOpenApiFunction() {
        this(Wiring.inLambda());
    }

    public GetOpenApiFunction(Wiring wiring) {
        endpoint = wiring.open();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        serve(event, reply);
    }

    void serve(InputStream event, OutputStream reply) throws IOException {
        endpoint.serve(
                event,
                reply,
                (request, caller) ->
                        Documents.reply(
                                request,
                                Documents.Freshness.ofSeconds(300),
                                Reply.of(200, "application/yaml", document)));
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
