package fairdraw.functions.operator.lotteries;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/lotteries/{slug}}: every member is optional.
 */
public final class UpdateLotteryFunction extends HttpFunction<OperatorCall> {

    private final ChangeLottery changeLottery;
    private final ChangedLottery changed;
    private final InstantSource clock;

    public UpdateLotteryFunction() {
        this(Wiring.inLambda());
    }

    public UpdateLotteryFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.UPDATE_LOTTERY).forMuch());
        changeLottery = wiring.lotteries().changeLottery();
        changed = new ChangedLottery(wiring);
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Instant now = clock.instant();
        return changed.reply(
                request,
                changeLottery.update(
                        call.tenant(),
                        new LotterySlug(request.path("slug")),
                        lottery -> request.body(body -> LotteryReader.update(body, lottery, now))));
    }
}
