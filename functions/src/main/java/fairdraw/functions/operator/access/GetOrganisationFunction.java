package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.Organisations;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}}. */
public final class GetOrganisationFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Organisations organisations;

    public GetOrganisationFunction() {
        this(Wiring.inLambda());
    }

    public GetOrganisationFunction(Wiring wiring) {
        endpoint = wiring.operator();
        organisations = wiring.access().organisations();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::get);
    }

    private Reply get(Request request, OperatorCall call) {
        return organisations
                .find(request.path("org"))
                .<Reply>map(found -> Reply.json(200, AccessForms.organisation(found)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
