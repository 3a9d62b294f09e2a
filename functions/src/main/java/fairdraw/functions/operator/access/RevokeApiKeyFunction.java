package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code DELETE /operator/v1/organisations/{org}/{mode}/keys/{keyId}}. */
public final class RevokeApiKeyFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final RevokeKey revokeKey;

    public RevokeApiKeyFunction() {
        this(Wiring.inLambda());
    }

    public RevokeApiKeyFunction(Wiring wiring) {
        endpoint = wiring.operator();
        revokeKey = wiring.access().revokeKey();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::revoke);
    }

    private Reply revoke(Request request, OperatorCall call) {
        return revokeKey
                .revoke(new Owner.OfTenant(call.tenant()), request.path("keyId"))
                .<Reply>map(key -> Reply.json(200, AccessForms.key(key)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
