package fairdraw.functions.lotteries;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.FundLottery.Outcome;
import fairdraw.functions.guards.RequestKeys;
import fairdraw.functions.http.Endpoint;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** {@code POST /v1/lotteries/{slug}/fund}: pays into the prize pool, once per idempotency key. */
public final class FundLotteryFunction implements RequestStreamHandler {

    private final Endpoint<Tenant> endpoint;
    private final FundLottery fundLottery;

    public FundLotteryFunction() {
        this(Wiring.inLambda());
    }

    public FundLotteryFunction(Wiring wiring) {
        endpoint = wiring.lotteries();
        fundLottery = wiring.lotteryUseCases().fundLottery();
    }

    @Override
    public void handleRequest(InputStream event, OutputStream reply, Context context)
            throws IOException {
        endpoint.serve(event, reply, this::fund);
    }

    private Reply fund(Request request, Tenant tenant) {
        String key =
                RequestKeys.optional(request)
                        .orElseThrow(() -> BadInput.missing(RequestKeys.HEADER));
        long amountCents =
                request.body(body -> body.integer("amountCents", 1, FundLottery.LARGEST));
        return switch (fundLottery.fund(tenant, request.path("slug"), amountCents, key)) {
            case Outcome.Paid(var funding) ->
                    Reply.json(
                            201,
                            Json.published()
                                    .put("status", "success")
                                    .put("data", LotteryForms.funding(funding)));
            case Outcome.LotteryNotFound _ -> Reply.problem(404, "lottery not found");
            case Outcome.KeyReused _ ->
                    Reply.problem(409, "Idempotency-Key was used with another request");
            case Outcome.Busy _ -> Reply.problem(503, "Too many payments at once; try again");
        };
    }
}
