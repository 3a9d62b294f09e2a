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

/** {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/publish}. */
public final class PublishLotteryFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeLottery changeLottery;
    private final ChangedLottery changed;

    public PublishLotteryFunction() {
        this(Wiring.inLambda());
    }

    public PublishLotteryFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeLottery = wiring.lotteryUseCases().changeLottery();
        changed = new ChangedLottery(wiring);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::publish);
    }

    private Reply publish(Request request, OperatorCall call) {
        return changed.reply(changeLottery.publish(call.tenant(), request.path("slug")));
    }
}
