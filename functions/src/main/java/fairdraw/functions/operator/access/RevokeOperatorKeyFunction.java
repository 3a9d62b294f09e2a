package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.keys.ApiKey;
import fairdraw.domain.access.keys.Owner;
import fairdraw.domain.access.keys.RevokeKey;
import fairdraw.domain.access.keys.RevokeMade;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code DELETE /operator/v1/operators/{operatorId}/keys/{keyId}}. */
public final class RevokeOperatorKeyFunction implements RequestStreamHandler {
    private static final String WITH_MADE = "withMade";

    private final Endpoint<OperatorCall> endpoint;
    private final RevokeKey revokeKey;
    private final RevokeMade revokeMade;

    public RevokeOperatorKeyFunction() {
        this(Wiring.inLambda());
    }

    public RevokeOperatorKeyFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(WITH_MADE);
        revokeKey = wiring.access().revokeKey();
        revokeMade = wiring.access().revokeMade();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::revoke);
    }

    private Reply revoke(Request request, OperatorCall call) {
        var keyId = request.path("keyId");
        var isWithMade = isWithMade(request);
        if (keyId.equals(call.keyId())) {
            // So that there is always a key left that opens this interface.
            return Reply.problem(409, "A key cannot revoke itself");
        }
        return revokeKey
                .revoke(new Owner.OfOperator(request.path("operatorId")), keyId)
                .map(key -> revoked(key, isWithMade, call))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Reply revoked(ApiKey key, boolean isWithMade, OperatorCall call) {
        var form = AccessForms.key(key);
        if (isWithMade) {
            form.put("made", AccessForms.made(revokeMade.revoke(key.id(), call.keyId())));
        }
        return Reply.json(200, form);
    }

    private static boolean isWithMade(Request request) {
        return switch (request.query(WITH_MADE).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw BadInput.mustBe(WITH_MADE, "true or false");
        };
    }
}
