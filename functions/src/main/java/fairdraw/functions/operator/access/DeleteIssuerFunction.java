package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.consumers.Issuers;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code DELETE /operator/v1/organisations/{org}/{mode}/issuers/{issuerId}}. */
public final class DeleteIssuerFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Issuers issuers;

    public DeleteIssuerFunction() {
        this(Wiring.inLambda());
    }

    public DeleteIssuerFunction(Wiring wiring) {
        endpoint = wiring.operator();
        issuers = wiring.consumers().issuers();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::delete);
    }

    private Reply delete(Request request, OperatorCall call) {
        return issuers.remove(call.tenant(), request.path("issuerId"))
                .<Reply>map(issuer -> Reply.json(200, IssuerForm.of(issuer)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
