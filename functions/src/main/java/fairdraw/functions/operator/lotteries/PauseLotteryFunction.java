package fairdraw.functions.operator.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/pause}. */
public final class PauseLotteryFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeLottery changeLottery;
    private final ChangedLottery changed;

    public PauseLotteryFunction() {
        this(Wiring.inLambda());
    }

    public PauseLotteryFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeLottery = wiring.lotteryUseCases().changeLottery();
        changed = new ChangedLottery(wiring);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::pause);
    }

    private Reply pause(Request request, OperatorCall call) {
        return changed.reply(changeLottery.pause(call.tenant(), request.path("slug")));
    }
}
