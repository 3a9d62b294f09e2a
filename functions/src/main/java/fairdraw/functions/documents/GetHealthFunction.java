package fairdraw.functions.documents;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Guard;
import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * {@code GET /health}: the version, and proof that the gateway and the functions answer. It reads
 * no table: anybody may call it, tables have alarms of their own, and a monitor that took a whole
 * installation out of service for one table would turn a partial failure into a complete one.
 */
public final class GetHealthFunction implements RequestStreamHandler {
    private final Endpoint<Guard.Anyone> endpoint;
    private final String version = Packed.version();

    public GetHealthFunction() {
        this(Wiring.inLambda());
    }

    public GetHealthFunction(Wiring wiring) {
        endpoint = wiring.open();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(
                event,
                reply,
                (request, caller) ->
                        Reply.json(200, Json.object().put("status", "ok").put("version", version)));
    }
}
