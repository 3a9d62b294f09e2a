package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Owner;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/keys}. */
public final class ListApiKeysFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final ApiKeys apiKeys;

    public ListApiKeysFunction() {
        this(Wiring.inLambda());
    }

    public ListApiKeysFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        apiKeys = wiring.access().apiKeys();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        return Listing.reply(
                Listing.wanted(request),
                part -> apiKeys.of(new Owner.OfTenant(call.tenant()), part),
                AccessForms::key);
    }
}
