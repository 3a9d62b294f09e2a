package fairdraw.functions.operator.lotteries;

import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.InstantSource;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/lottery-previews}: what a lottery would pay
 * and when it would be drawn. Nothing is stored.
 */
public final class PreviewLotteryFunction extends HttpFunction<OperatorCall> {

    private final InstantSource clock;
    private final int testLeadSeconds;

    public PreviewLotteryFunction() {
        this(Wiring.inLambda());
    }

    public PreviewLotteryFunction(Wiring wiring) {
        super(wiring.surfaces().operator(Operation.PREVIEW_LOTTERY));
        clock = wiring.clock();
        testLeadSeconds = wiring.testLeadSeconds();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        var now = clock.instant();
        Preview preview =
                request.body(
                        body -> Preview.read(body, call.tenant().mode(), testLeadSeconds, now));
        return Reply.json(200, PreviewView.of(preview, now));
    }
}
