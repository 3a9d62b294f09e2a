package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Gates;
import fairdraw.domain.giveaways.PlanGiveaway;
import fairdraw.domain.giveaways.PlanGiveaway.Outcome;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.requests.GiveawayReader;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;
import java.util.List;

/** An operator's change of a giveaway. */
final class GiveawayChange {

    private final PlanGiveaway planGiveaway;
    private final GiveawayReader reader;
    private final InstantSource clock;

    GiveawayChange(Wiring wiring) {
        planGiveaway = wiring.giveaways().planGiveaway();
        reader = wiring.giveaways().giveawayReader();
        clock = wiring.clock();
    }

    Reply reply(Request request, OperatorCall call) {
        Outcome outcome =
                planGiveaway.change(
                        call.tenant(),
                        request.path("drawId"),
                        form ->
                                request.body(
                                        body -> reader.update(body, form, call.tenant().mode())));
        return switch (outcome) {
            case Outcome.Changed(var draw) ->
                    Reply.json(200, DrawView.draw(draw, List.<Gates.Tally>of(), clock.instant()));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Entered _ -> Reply.problem(409, "Cannot update open distribution");
            case Outcome.Closed _ -> Reply.problem(409, "Cannot update closed distribution");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }
}
