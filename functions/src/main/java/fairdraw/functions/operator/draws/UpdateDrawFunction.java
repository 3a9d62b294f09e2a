package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Occasion;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/draws/{drawId}}: changes the times of a
 * lottery's draw, or any member of a giveaway; rules only before the first entry.
 */
public final class UpdateDrawFunction extends HttpFunction<OperatorCall> {

    private final Draws draws;
    private final LotteryDrawChange lottery;
    private final GiveawayChange giveaway;

    public UpdateDrawFunction() {
        this(Wiring.inLambda());
    }

    public UpdateDrawFunction(Wiring wiring) {
        super(wiring.surfaces().operator());
        draws = wiring.draws().store();
        lottery = new LotteryDrawChange(wiring);
        giveaway = new GiveawayChange(wiring);
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return draws.find(call.tenant(), request.path("drawId"))
                .map(draw ->
                        switch (draw.occasion()) {
                            case Occasion.Lottery _ -> lottery.reply(request, call);
                            case Occasion.Giveaway _ -> giveaway.reply(request, call);
                            case Occasion.Campaign _ ->
                                    Reply.problem(409, "It is changed with its campaign");
                        })
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }
}
