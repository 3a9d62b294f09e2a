package fairdraw.functions.operator.lotteries;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/retire}. */
public final class RetireLotteryFunction extends HttpFunction<OperatorCall> {

    private final ChangeLottery changeLottery;
    private final ChangedLottery changed;

    public RetireLotteryFunction() {
        this(Wiring.inLambda());
    }

    public RetireLotteryFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.RETIRE_LOTTERY));
        changeLottery = wiring.lotteries().changeLottery();
        changed = new ChangedLottery(wiring);
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return changed.reply(
                request,
                changeLottery.retire(call.tenant(), new LotterySlug(request.path("slug"))));
    }
}
