package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.access.Audit;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/audit}. */
public final class ListAuditFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Audit audit;

    public ListAuditFunction() {
        this(Wiring.inLambda());
    }

    public ListAuditFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        audit = wiring.access().audit();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        return Listing.reply(Listing.wanted(request), audit::list, AccessForms::call);
    }
}
