package fairdraw.functions.operator.access;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Page;
import fairdraw.domain.consumers.Issuer;
import fairdraw.domain.consumers.Issuers;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code GET /operator/v1/organisations/{org}/{mode}/issuers}. */
public final class ListIssuersFunction implements RequestStreamHandler {
    private final Endpoint<OperatorCall> endpoint;
    private final Issuers issuers;

    public ListIssuersFunction() {
        this(Wiring.inLambda());
    }

    public ListIssuersFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        issuers = wiring.consumers().issuers();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        var wanted = Listing.wanted(request);
        var rest =
                issuers.of(call.tenant()).stream()
                        .filter(issuer ->
                                wanted.after()
                                        .filter(after -> issuer.id().compareTo(after) <= 0)
                                        .isEmpty())
                        .toList();
        return Listing.reply(
                wanted, part -> Page.of(rest, part.limit(), Issuer::id), IssuerForm::of);
    }
}
