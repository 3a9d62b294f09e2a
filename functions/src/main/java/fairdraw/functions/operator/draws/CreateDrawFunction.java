package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.giveaways.GiveawayForm;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.GiveawayReader;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;
import java.util.List;

/** {@code POST /operator/v1/organisations/{org}/{mode}/draws}: creates a giveaway. */
public final class CreateDrawFunction extends HttpFunction<OperatorCall> {

    private final PlanGiveaway planGiveaway;
    private final Draws draws;
    private final GiveawayReader reader;
    private final InstantSource clock;

    public CreateDrawFunction() {
        this(Wiring.inLambda());
    }

    public CreateDrawFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_DRAW));
        planGiveaway = wiring.giveaways().planGiveaway();
        draws = wiring.draws().store();
        reader = wiring.giveaways().giveawayReader();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        GiveawayForm form =
                request.body(body ->
                        reader.create(
                                body,
                                call.tenant().mode(),
                                other -> draws.isCancelled(call.tenant(), other)));
        Draw draw = planGiveaway.create(call.tenant(), form);
        var view = DrawView.draw(draw, List.<Gates.Tally>of(), clock.instant());
        request.notes().made(draw.id(), view);
        return Reply.json(201, view);
    }
}
