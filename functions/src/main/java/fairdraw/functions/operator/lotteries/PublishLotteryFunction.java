package fairdraw.functions.operator.lotteries;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/publish}. */
public final class PublishLotteryFunction extends HttpFunction<OperatorCall> {

    private final ChangeLottery changeLottery;
    private final ChangedLottery changed;

    public PublishLotteryFunction() {
        this(Wiring.inLambda());
    }

    public PublishLotteryFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.PUBLISH_LOTTERY, PublishLotteryFunction::isConfirmed)
                        .forMuch());
        changeLottery = wiring.lotteries().changeLottery();
        changed = new ChangedLottery(wiring);
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        return changed.reply(
                request,
                changeLottery.publish(
                        call.tenant(),
                        new LotterySlug(request.path("slug")),
                        isConfirmed(request)));
    }

    /** Whether the lottery may pay more than it takes. */
    private static boolean isConfirmed(Request request) {
        return request.bodyIfAny(body -> body.optionalFlag("confirm")).orElse(false);
    }
}
