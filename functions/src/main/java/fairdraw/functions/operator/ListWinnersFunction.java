package fairdraw.functions.operator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Page;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.lotteries.Winners;
import fairdraw.domain.lotteries.Winners.WonTicket;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.BadInput;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/draws/{drawId}/winners}, as JSON or, if {@code
 * Accept} says so, as CSV.
 */
public final class ListWinnersFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Draws draws;
    private final Winners winners;
    private final PlacesForm places;
    private final NumbersWonForm numbers;

    public ListWinnersFunction() {
        this(Wiring.inLambda());
    }

    public ListWinnersFunction(Wiring wiring) {
        endpoint = wiring.operator();
        draws = wiring.draws();
        winners = wiring.lotteryUseCases().winners();
        numbers = new NumbersWonForm(wiring);
        places = new PlacesForm(wiring.marks(), wiring.participations());
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::winners);
    }

    private Reply winners(Request request, OperatorCall call) {
        return draws.find(call.tenant(), request.path("drawId"))
                .map(draw ->
                        switch (draw.occasion()) {
                            case Occasion.Lottery _ -> tickets(request, draw);
                            case Occasion.Giveaway _ -> places.reply(request, draw);
                            case Occasion.Campaign(_, var slug) ->
                                    numbers.reply(request, draw, slug);
                        })
                .orElseGet(() -> Reply.problem(404, "Draw not found"));
    }

    private Reply tickets(Request request, Draw draw) {
        Page.Wanted wanted = Listing.wanted(request);
        if (wanted.after().filter(cursor -> !Winners.isCursor(cursor)).isPresent()) {
            throw BadInput.mustBe("after", "the next of an earlier answer");
        }
        Optional<Progress.Settled> settled = Stage.settled(draw);
        if (settled.isEmpty()) {
            return Reply.problem(409, "Draw is not settled");
        }
        Page<WonTicket> page = winners.page(draw, settled.get(), wanted);
        return WinnersForm.wantsCsv(request)
                ? WinnersForm.csv(page)
                : Listing.reply(page, WinnersForm::json);
    }
}
