package fairdraw.functions.operator.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Totals;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** {@code GET /operator/v1/organisations/{org}/{mode}/lotteries/{slug}}. */
public final class GetLotteryFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final Lotteries lotteries;
    private final Totals totals;
    private final InstantSource clock;

    public GetLotteryFunction() {
        this(Wiring.inLambda());
    }

    public GetLotteryFunction(Wiring wiring) {
        endpoint = wiring.operator();
        lotteries = wiring.lotteryStore();
        totals = wiring.totals();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::read);
    }

    private Reply read(Request request, OperatorCall call) {
        return lotteries
                .find(call.tenant(), request.path("slug"))
                .<Reply>map(lottery -> Reply.json(200, form(lottery)))
                .orElseGet(() -> Reply.problem(404, "Not found"));
    }

    private Json form(Lottery lottery) {
        return LotteryForms.lottery(
                lottery, totals.of(lottery.tenant(), lottery.slug()), clock.instant());
    }
}
