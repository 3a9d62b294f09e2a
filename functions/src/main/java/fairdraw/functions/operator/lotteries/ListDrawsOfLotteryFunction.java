package fairdraw.functions.operator.lotteries;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.operator.draws.DrawView;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/draws}, the last to close
 * first.
 */
public final class ListDrawsOfLotteryFunction extends HttpFunction<OperatorCall> {

    private final Lotteries lotteries;
    private final Draws draws;
    private final InstantSource clock;

    public ListDrawsOfLotteryFunction() {
        this(Wiring.inLambda());
    }

    public ListDrawsOfLotteryFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_DRAWS_OF_LOTTERY)
                        .asking(Listing.LIMIT, Listing.AFTER));
        lotteries = wiring.lotteries().store();
        draws = wiring.draws().store();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        LotterySlug slug = new LotterySlug(request.path("slug"));
        if (lotteries.find(call.tenant(), slug).isEmpty()) {
            return Reply.problem(404, "Not found");
        }
        Instant now = clock.instant();
        return Listing.reply(
                Listing.wanted(request),
                part -> draws.ofLottery(call.tenant(), slug, part),
                draw -> DrawView.draw(draw, now));
    }
}
