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
 * {@code GET /health}: that the gateway and the functions answer, and which version. It reads no
 * table: anybody may call it, and a store in trouble has alarms of its own, while a monitor that
 * takes a whole installation away for one table makes that trouble everybody's.
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
