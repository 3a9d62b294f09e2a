package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Occasion;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/draws/{drawId}/winners}, as JSON or, if {@code
 * Accept} prefers it, as CSV.
 */
public final class ListWinnersFunction extends HttpFunction<OperatorCall> {

    private final Draws draws;
    private final TicketsWonView tickets;
    private final PlacesView places;
    private final NumbersWonView numbers;

    public ListWinnersFunction() {
        this(Wiring.inLambda());
    }

    public ListWinnersFunction(Wiring wiring) {
        super(wiring.surfaces().operator().asking(Listing.LIMIT, Listing.AFTER));
        draws = wiring.draws().store();
        WinnersView list = new WinnersView(wiring.clock());
        tickets = new TicketsWonView(wiring.lotteries().winners(), list);
        numbers = new NumbersWonView(wiring, list);
        places =
                new PlacesView(
                        wiring.giveaways().marks(), wiring.giveaways().participations(), list);
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return draws.find(call.tenant(), request.path("drawId"))
                .map(draw ->
                        switch (draw.occasion()) {
                            case Occasion.Lottery _ -> tickets.reply(request, draw);
                            case Occasion.Giveaway _ -> places.reply(request, draw);
                            case Occasion.Campaign(_, var slug) ->
                                    numbers.reply(request, draw, slug);
                        })
                .orElseGet(() -> Reply.problem(404, "Draw not found"));
    }
}
