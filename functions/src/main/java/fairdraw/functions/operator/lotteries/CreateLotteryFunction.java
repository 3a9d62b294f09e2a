package fairdraw.functions.operator.lotteries;

import fairdraw.domain.Mode;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.CreateLottery;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/lotteries}: creates a lottery and plans its
 * first draws.
 */
public final class CreateLotteryFunction extends HttpFunction<OperatorCall> {

    private final CreateLottery createLottery;
    private final InstantSource clock;
    private final int testLeadSeconds;

    public CreateLotteryFunction() {
        this(Wiring.inLambda());
    }

    public CreateLotteryFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(
                                Operation.CREATE_LOTTERY,
                                request ->
                                        order(
                                                request,
                                                Mode.LIVE,
                                                wiring.testLeadSeconds(),
                                                wiring.clock().instant()))
                        .forMuch());
        createLottery = wiring.lotteries().createLottery();
        clock = wiring.clock();
        testLeadSeconds = wiring.testLeadSeconds();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Instant now = clock.instant();
        Order order = order(request, call.tenant().mode(), testLeadSeconds, now);
        return createLottery
                .create(call.tenant(), new LotterySlug(order.slug()), order.form(), order.draft())
                .<Reply>map(lottery -> {
                    var form = LotteryView.lottery(lottery, Pools.Total.NONE, now);
                    request.notes().made(lottery.slug(), form);
                    return Reply.json(201, form);
                })
                .orElseGet(() -> Reply.problem(409, "slug is taken"));
    }

    private static Order order(Request request, Mode mode, int testLeadSeconds, Instant now) {
        return request.body(body ->
                new Order(
                        LotteryReader.slug(body),
                        LotteryReader.create(body, mode, testLeadSeconds, now),
                        LotteryReader.isDraft(body)));
    }

    private record Order(String slug, Lottery.Form form, boolean draft) {}
}
