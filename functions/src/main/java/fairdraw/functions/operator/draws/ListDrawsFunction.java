package fairdraw.functions.operator.draws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.Draws;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;

/** {@code GET /operator/v1/organisations/{org}/{mode}/draws}, newest first. */
public final class ListDrawsFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Draws draws;
    private final InstantSource clock;

    public ListDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListDrawsFunction(Wiring wiring) {
        endpoint = wiring.operator().asking(Listing.LIMIT, Listing.AFTER);
        draws = wiring.draws();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, OperatorCall call) {
        Instant now = clock.instant();
        return Listing.reply(
                Listing.wanted(request),
                part -> draws.ofTenant(call.tenant(), part),
                draw -> DrawForms.draw(draw, now));
    }
}
