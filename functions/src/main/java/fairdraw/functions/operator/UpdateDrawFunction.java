package fairdraw.functions.operator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.lotteries.MoveDraw;
import fairdraw.domain.lotteries.MoveDraw.Outcome;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/draws/{drawId}}: the times of a lottery's
 * draw, all of a draw among people; rules only before the first entry.
 */
public final class UpdateDrawFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Draws draws;
    private final MoveDraw moveDraw;
    private final GiveawayChange change;
    private final InstantSource clock;

    public UpdateDrawFunction() {
        this(Wiring.inLambda());
    }

    public UpdateDrawFunction(Wiring wiring) {
        endpoint = wiring.operator();
        draws = wiring.draws();
        moveDraw = wiring.lotteryUseCases().moveDraw();
        change =
                new GiveawayChange(
                        wiring.entrants().planGiveaway(),
                        wiring.entrants().giveawayReader(),
                        wiring.clock());
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::update);
    }

    private Reply update(Request request, OperatorCall call) {
        return draws.find(call.tenant(), request.path("drawId"))
                .map(draw ->
                        switch (draw.occasion()) {
                            case Occasion.Lottery _ -> move(request, call);
                            case Occasion.Giveaway _ -> change.reply(request, call);
                        })
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Reply move(Request request, OperatorCall call) {
        Instant now = clock.instant();
        Outcome outcome =
                moveDraw.move(
                        call.tenant(),
                        request.path("drawId"),
                        times -> request.body(body -> DrawTimesReader.update(body, times, now)));
        return switch (outcome) {
            case Outcome.Moved(var draw) ->
                    Reply.json(200, DrawForms.draw(draw, List.<Gates.Tally>of(), now));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Entered _ -> Reply.problem(409, "Cannot update open distribution");
            case Outcome.Closed _ -> Reply.problem(409, "Cannot update closed distribution");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }
}
