package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draws;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/** {@code GET /operator/v1/organisations/{org}/{mode}/draws}, newest first. */
public final class ListDrawsFunction extends HttpFunction<OperatorCall> {

    private final Draws draws;
    private final InstantSource clock;

    public ListDrawsFunction() {
        this(Wiring.inLambda());
    }

    public ListDrawsFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_DRAWS)
                        .asking(Listing.LIMIT, Listing.AFTER));
        draws = wiring.draws().store();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Instant now = clock.instant();
        return Listing.reply(
                Listing.wanted(request),
                part -> draws.ofTenant(call.tenant(), part),
                draw -> DrawView.draw(draw, now));
    }
}
