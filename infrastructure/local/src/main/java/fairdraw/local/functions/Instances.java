package fairdraw.local.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.engines.template.LambdaFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * The instances of one function. As Lambda's environments they serve one request at a time, the
 * most recently used first, and there are as many as there ever were concurrent requests.
 */
final class Instances {
    private final LambdaFunction function;
    private final ConcurrentLinkedDeque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();

    Instances(LambdaFunction function) {
        this.function = function;
    }

    /** Handles an event and returns the function's output. */
    byte[] handle(byte[] event, String requestId) throws FunctionFailure {
        Context context = new LocalContext(function, requestId, System.nanoTime());
        ByteArrayOutputStream answer = new ByteArrayOutputStream(1_024);
        try {
            RequestStreamHandler handler = idle.pollFirst();
            if (handler == null) {
                handler = make();
            }
            try {
                handler.handleRequest(new ByteArrayInputStream(event), answer, context);
            } finally {
                idle.offerFirst(handler);
            }
        } catch (Exception | LinkageError | StackOverflowError e) {
            throw new FunctionFailure(function.id(), e);
        }
        return answer.toByteArray();
    }

    private RequestStreamHandler make() throws ReflectiveOperationException {
        return Class.forName(function.handlerClass())
                .asSubclass(RequestStreamHandler.class)
                .getConstructor()
                .newInstance();
    }
}
