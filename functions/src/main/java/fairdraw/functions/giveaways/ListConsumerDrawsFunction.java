package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.draws.Giveaways.Placed;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@code GET /api/v1/draws}. */
public final class ListConsumerDrawsFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final Giveaways giveaways;
    private final BeaconChain chain;
    private final InstantSource clock;

    public ListConsumerDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListConsumerDrawsFunction(Wiring wiring) {
        endpoint = wiring.drawsServer();
        giveaways = wiring.entrants().giveaways();
        chain = wiring.entrants().beaconChain();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::list);
    }

    private Reply list(Request request, Tenant tenant) {
        Instant now = clock.instant();
        List<Placed> page = giveaways.page(tenant, CursorPage.wanted(request));
        return CursorPage.reply(page, draw -> DrawViews.ofServer(draw, chain, now));
    }
}
