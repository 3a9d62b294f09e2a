package fairdraw.functions.giveaways;

import fairdraw.domain.Tenant;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.domain.giveaways.PlanGiveaway.Outcome;
import fairdraw.domain.ids.DrawId;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.GiveawayReader;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/**
 * {@code PUT /api/v1/draws/{drawId}}: absent members stay as they are, and null clears those that
 * may be null.
 */
public final class UpdateConsumerDrawFunction extends HttpFunction<Tenant> {

    private final PlanGiveaway planGiveaway;
    private final GiveawayReader reader;
    private final InstantSource clock;

    public UpdateConsumerDrawFunction() {
        this(Wiring.inLambda());
    }

    public UpdateConsumerDrawFunction(Wiring wiring) {
        super(wiring.surfaces().drawsServer());
        planGiveaway = wiring.giveaways().planGiveaway();
        reader = wiring.giveaways().giveawayReader();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        Outcome outcome =
                planGiveaway.change(
                        tenant,
                        new DrawId(request.path("drawId")),
                        form -> request.body(body -> reader.update(body, form, tenant.mode())));
        return switch (outcome) {
            case Outcome.Changed(var draw) ->
                    Reply.json(200, GiveawayView.ofServer(draw, clock.instant()));
            case Outcome.NotFound _ -> Reply.problem(404, "Draw not found");
            case Outcome.Entered _ -> Reply.problem(409, "Cannot update open distribution");
            case Outcome.Closed _ -> Reply.problem(409, "Cannot update closed distribution");
            case Outcome.Busy _ -> RetryLater.busy();
        };
    }
}
