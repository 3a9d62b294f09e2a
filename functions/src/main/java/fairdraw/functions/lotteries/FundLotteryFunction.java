package fairdraw.functions.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.FundLottery.Outcome;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Json;
import fairdraw.functions.requests.RequestKeys;
import fairdraw.functions.wiring.Wiring;

/** {@code POST /v1/lotteries/{slug}/fund}: pays into the prize pool, once per idempotency key. */
public final class FundLotteryFunction extends HttpFunction<Tenant> {

    private final FundLottery fundLottery;

    public FundLotteryFunction() {
        this(Wiring.inLambda());
    }

    public FundLotteryFunction(Wiring wiring) {
        super(wiring.surfaces().lotteries());
        fundLottery = wiring.lotteries().fundLottery();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        String key =
                RequestKeys.optional(request)
                        .orElseThrow(() -> BadInput.missing(RequestKeys.HEADER));
        long amountCents =
                request.body(body -> body.integer("amountCents", 1, FundLottery.LARGEST));
        return switch (fundLottery.fund(
                tenant, new LotterySlug(request.path("slug")), amountCents, key)) {
            case Outcome.Paid(var funding) ->
                    Reply.json(
                            201,
                            Json.published()
                                    .put("status", "success")
                                    .put("data", LotteryView.funding(funding)));
            case Outcome.LotteryNotFound _ -> Reply.problem(404, "lottery not found");
            case Outcome.KeyReused _ ->
                    Reply.problem(409, "Idempotency-Key was used with another request");
            case Outcome.Busy _ -> Reply.problem(503, "Too many payments at once; try again");
        };
    }
}
