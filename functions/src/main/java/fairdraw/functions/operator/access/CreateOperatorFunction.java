package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.CreateOperator;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/operators}. */
public final class CreateOperatorFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final CreateOperator createOperator;

    public CreateOperatorFunction() {
        this(Wiring.inLambda());
    }

    public CreateOperatorFunction(Wiring wiring) {
        endpoint = wiring.operator();
        createOperator = wiring.access().createOperator();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::create);
    }

    private Reply create(Request request, OperatorCall call) {
        var name = request.body(body -> body.text("name", 100));
        return createOperator
                .create(name, call.maker())
                .<Reply>map(created ->
                        Reply.json(
                                201,
                                AccessForms.operator(created.operator())
                                        .putAll(AccessForms.invitation(created.invitation()))))
                .orElseGet(AccessForms::makerRevoked);
    }
}
