package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Gates;
import fairdraw.domain.lotteries.MoveDraw;
import fairdraw.domain.lotteries.MoveDraw.Outcome;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** An operator's change to the times of a lottery's draw. */
final class LotteryDrawChange {

    private final MoveDraw moveDraw;
    private final InstantSource clock;

    LotteryDrawChange(Wiring wiring) {
        moveDraw = wiring.lotteries().moveDraw();
        clock = wiring.clock();
    }

    Reply reply(Request request, OperatorCall call) {
        Instant now = clock.instant();
        Outcome outcome =
                moveDraw.move(
                        call.tenant(),
                        request.path("drawId"),
                        times -> request.body(body -> DrawTimesReader.update(body, times, now)));
        return switch (outcome) {
            case Outcome.Moved(var draw) ->
                    Reply.json(200, DrawView.draw(draw, List.<Gates.Tally>of(), now));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Entered _ -> Reply.problem(409, "Cannot update open distribution");
            case Outcome.Closed _ -> Reply.problem(409, "Cannot update closed distribution");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }
}
