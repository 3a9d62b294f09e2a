package fairdraw.functions.operator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.CreateKey;
import fairdraw.domain.access.KeyMint;
import fairdraw.domain.access.Operator;
import fairdraw.domain.access.Operators;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/operators/{operatorId}/keys}. */
public final class CreateOperatorKeyFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Operators operators;
    private final CreateKey createKey;

    public CreateOperatorKeyFunction() {
        this(Wiring.inLambda());
    }

    public CreateOperatorKeyFunction(Wiring wiring) {
        endpoint = wiring.operator();
        operators = wiring.access().operators();
        createKey = wiring.access().createKey();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::create);
    }

    private Reply create(Request request, OperatorCall call) {
        var name = request.bodyIfAny(body -> body.optionalText("name", 100)).orElse("");
        return operators
                .find(request.path("operatorId"))
                .map(Operator::id)
                .map(operatorId -> createKey.create(KeyMint.Order.ofOperator(operatorId, name)))
                .<Reply>map(minted -> Reply.json(201, AccessForms.newKey(minted)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
