package fairdraw.functions.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A function behind the gateway. Its surface's endpoint finds the caller and words refusals; a
 * subclass answers.
 *
 * @param <C> the caller
 */
public abstract class HttpFunction<C> implements RequestStreamHandler {

    private static final byte[] NOTHING = {'{', '}'};

    private final Endpoint<C> endpoint;

    protected HttpFunction(Endpoint<C> endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream response, Context context)
            throws IOException {
        var request = GatewayEvents.read(event);
        if (request.getHttpMethod() == null) {
            // Not a request of the gateway but the call that keeps a published version from idling.
            response.write(NOTHING);
        } else {
            GatewayEvents.write(endpoint.serve(request, this::answer), response);
        }
    }

    /**
     * Answers one request.
     *
     * @throws fairdraw.functions.json.BadInput with the faults of a request that cannot be read
     */
    protected abstract Reply answer(Request request, C caller);
}
