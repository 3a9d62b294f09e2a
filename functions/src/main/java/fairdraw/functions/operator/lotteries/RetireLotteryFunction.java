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

/** {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/retire}. */
public final class RetireLotteryFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeLottery changeLottery;
    private final ChangedLottery changed;

    public RetireLotteryFunction() {
        this(Wiring.inLambda());
    }

    public RetireLotteryFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeLottery = wiring.lotteryUseCases().changeLottery();
        changed = new ChangedLottery(wiring);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::retire);
    }

    private Reply retire(Request request, OperatorCall call) {
        return changed.reply(changeLottery.retire(call.tenant(), request.path("slug")));
    }
}
