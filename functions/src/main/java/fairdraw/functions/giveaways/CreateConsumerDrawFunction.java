package fairdraw.functions.giveaways;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.GiveawayForm;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.fairness.beacon.BeaconChain;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.GiveawayReader;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** {@code POST /api/v1/draws}. */
public final class CreateConsumerDrawFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final PlanGiveaway planGiveaway;
    private final GiveawayReader reader;
    private final BeaconChain chain;
    private final InstantSource clock;

    public CreateConsumerDrawFunction() {
        this(Wiring.inLambda());
    }

    public CreateConsumerDrawFunction(Wiring wiring) {
        endpoint = wiring.drawsServer();
        planGiveaway = wiring.entrants().planGiveaway();
        reader = wiring.entrants().giveawayReader();
        chain = wiring.entrants().beaconChain();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::create);
    }

    private Reply create(Request request, Tenant tenant) {
        GiveawayForm form = request.body(body -> reader.create(body, tenant.mode()));
        Draw draw = planGiveaway.create(tenant, form);
        return Reply.json(201, DrawViews.ofServer(draw, chain, clock.instant()));
    }
}
