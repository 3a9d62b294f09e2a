package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.CreateOperator;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The function that creates the first operator and answers with its key, once; it has no route and
 * is invoked directly.
 */
public final class BootstrapFunction implements RequestStreamHandler {
    private final CreateOperator createOperator;

    public BootstrapFunction() {
        this(Wiring.inLambda());
    }

    public BootstrapFunction(Wiring wiring) {
        createOperator = wiring.access().createOperator();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        var answer =
                createOperator
                        .bootstrap("first operator")
                        .map(created ->
                                Json.object()
                                        .put("operatorId", created.operator().id())
                                        .put("operatorKey", created.firstKey().text()))
                        .orElseGet(() ->
                                Json.object().put("error", "The first operator exists already"));
        reply.write(answer.toString().getBytes(StandardCharsets.UTF_8));
    }
}
