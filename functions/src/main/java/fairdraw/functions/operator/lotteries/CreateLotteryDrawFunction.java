package fairdraw.functions.operator.lotteries;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.AddDraw;
import fairdraw.domain.lotteries.AddDraw.Outcome;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.operator.draws.DrawTimesReader;
import fairdraw.functions.operator.draws.DrawView;
import fairdraw.functions.requests.AboutReader;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/draws}: adds a single draw.
 */
public final class CreateLotteryDrawFunction extends HttpFunction<OperatorCall> {

    private final AddDraw addDraw;
    private final Draws draws;
    private final InstantSource clock;

    public CreateLotteryDrawFunction() {
        this(Wiring.inLambda());
    }

    public CreateLotteryDrawFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.CREATE_LOTTERY_DRAW));
        addDraw = wiring.lotteries().addDraw();
        draws = wiring.draws().store();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Instant now = clock.instant();
        Outcome outcome =
                addDraw.add(
                        call.tenant(),
                        new LotterySlug(request.path("slug")),
                        lottery ->
                                request.body(body ->
                                        new AddDraw.Order(
                                                DrawTimesReader.create(
                                                        body, lottery.leadSeconds(), now),
                                                AboutReader.replaces(
                                                        body,
                                                        other ->
                                                                draws.isCancelled(
                                                                        call.tenant(), other)))));
        return switch (outcome) {
            case Outcome.Added(var draw) ->
                    Reply.json(201, DrawView.draw(draw, List.<Gates.Tally>of(), now));
            case Outcome.LotteryNotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Over _ -> Reply.problem(409, "Lottery is over");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }
}
