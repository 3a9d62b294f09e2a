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
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code PUT /operator/v1/organisations/{org}/{mode}/lotteries/{slug}}: every member is optional.
 */
public final class UpdateLotteryFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeLottery changeLottery;
    private final ChangedLottery changed;
    private final InstantSource clock;

    public UpdateLotteryFunction() {
        this(Wiring.inLambda());
    }

    public UpdateLotteryFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeLottery = wiring.lotteryUseCases().changeLottery();
        changed = new ChangedLottery(wiring);
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::update);
    }

    private Reply update(Request request, OperatorCall call) {
        Instant now = clock.instant();
        return changed.reply(
                changeLottery.update(
                        call.tenant(),
                        request.path("slug"),
                        lottery -> request.body(body -> LotteryReader.update(body, lottery, now))));
    }
}
