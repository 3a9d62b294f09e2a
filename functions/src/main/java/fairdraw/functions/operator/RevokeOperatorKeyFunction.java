package fairdraw.functions.operator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.Owner;
import fairdraw.domain.access.RevokeKey;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code DELETE /operator/v1/operators/{operatorId}/keys/{keyId}}. */
public final class RevokeOperatorKeyFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final RevokeKey revokeKey;

    public RevokeOperatorKeyFunction() {
        this(Wiring.inLambda());
    }

    public RevokeOperatorKeyFunction(Wiring wiring) {
        endpoint = wiring.operator();
        revokeKey = wiring.access().revokeKey();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::revoke);
    }

    private Reply revoke(Request request, OperatorCall call) {
        var keyId = request.path("keyId");
        if (keyId.equals(call.keyId())) {
            // So there is always a key left that opens this interface.
            return Reply.problem(409, "A key cannot revoke itself");
        }
        return revokeKey
                .revoke(new Owner.OfOperator(request.path("operatorId")), keyId)
                .<Reply>map(key -> Reply.json(200, AccessForms.key(key)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
