package fairdraw.functions.operator;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.lotteries.ChangeLottery;
import fairdraw.domain.lotteries.ChangeLottery.Outcome;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Totals;
import fairdraw.functions.Wiring;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Json;
import fairdraw.functions.http.OperatorCall;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;

/** {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/resume}. */
public final class ResumeLotteryFunction implements RequestStreamHandler {

    private final Endpoint<OperatorCall> endpoint;
    private final ChangeLottery changeLottery;
    private final Totals totals;
    private final InstantSource clock;

    public ResumeLotteryFunction() {
        this(Wiring.inLambda());
    }

    public ResumeLotteryFunction(Wiring wiring) {
        endpoint = wiring.operator();
        changeLottery = wiring.changeLottery();
        totals = wiring.totals();
        clock = wiring.clock();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::resume);
    }

    private Reply resume(Request request, OperatorCall call) {
        return switch (changeLottery.resume(call.tenant(), request.path("slug"))) {
            case Outcome.Changed(var lottery) -> Reply.json(200, form(lottery));
            case Outcome.NotFound _ -> Reply.problem(404, "Not found");
            case Outcome.Over _ -> Reply.problem(409, "Lottery is over");
            case Outcome.Busy _ -> Reply.problem(503, "Too many changes at once; try again");
        };
    }

    private Json form(Lottery lottery) {
        return LotteryForms.lottery(
                lottery, totals.of(lottery.tenant(), lottery.slug()), clock.instant());
    }
}
