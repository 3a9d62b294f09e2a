package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.CreateOrganisation;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations}. */
public final class CreateOrganisationFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final CreateOrganisation createOrganisation;

    public CreateOrganisationFunction() {
        this(Wiring.inLambda());
    }

    public CreateOrganisationFunction(Wiring wiring) {
        endpoint = wiring.operator();
        createOrganisation = wiring.access().createOrganisation();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::create);
    }

    private Reply create(Request request, OperatorCall call) {
        var name = request.body(body -> body.text("name", 100));
        return Reply.json(201, AccessForms.organisation(createOrganisation.create(name)));
    }
}
