package fairdraw.functions.operator.lotteries;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.Sales;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/** {@code GET /operator/v1/organisations/{org}/{mode}/lotteries/{slug}}. */
public final class GetLotteryFunction extends HttpFunction<OperatorCall> {

    private final Lotteries lotteries;
    private final Pools pools;
    private final InstantSource clock;

    public GetLotteryFunction() {
        this(Wiring.inLambda());
    }

    public GetLotteryFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.GET_LOTTERY));
        lotteries = wiring.lotteries().store();
        pools = wiring.lotteries().pools();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return lotteries
                .find(call.tenant(), new LotterySlug(request.path("slug")))
                .<Reply>map(lottery -> Reply.json(200, form(lottery)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Json form(Lottery lottery) {
        Pools.Total total = pools.total(lottery.tenant(), lottery.slug());
        Instant now = clock.instant();
        return LotteryView.lottery(lottery, total, now).put("sales", sales(total.sales().at(now)));
    }

    private static Json sales(Sales sales) {
        return Json.object()
                .put("until", sales.until())
                .put("minutes", sales.minutes())
                .put("hours", sales.hours());
    }
}
