package fairdraw.functions.operator.lotteries;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.FundLottery;
import fairdraw.domain.lotteries.FundLottery.Outcome;
import fairdraw.domain.lotteries.Pools;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.requests.RequestKeys;
import fairdraw.functions.wiring.Wiring;

/**
 * {@code POST /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/fund}: pays into the prize
 * pool.
 */
public final class FundPrizePoolFunction extends HttpFunction<OperatorCall> {

    private static final int LONGEST_REASON = 500;

    private final FundLottery fundLottery;

    public FundPrizePoolFunction() {
        this(Wiring.inLambda());
    }

    public FundPrizePoolFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(
                                Operation.FUND_PRIZE_POOL, request -> request.body(Payment::read)));
        fundLottery = wiring.lotteries().fundLottery();
    }

    private record Payment(long amountCents, String reason) {

        static Payment read(JsonBody body) {
            return new Payment(
                    body.integer("amountCents", 1, FundLottery.LARGEST),
                    body.text("reason", LONGEST_REASON));
        }
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Payment payment = request.body(Payment::read);
        request.notes().why(payment.reason());
        return switch (fundLottery.fund(
                call.tenant(),
                new LotterySlug(request.path("slug")),
                payment.amountCents(),
                key(request, call))) {
            case Outcome.Paid(var funding) -> paid(request, funding);
            case Outcome.LotteryNotFound _ -> Reply.problem(404, "Not found");
            case Outcome.KeyReused _ ->
                    Reply.problem(409, "Idempotency-Key was used with another request");
            case Outcome.Busy _ -> Reply.problem(503, "Too many payments at once; try again");
        };
    }

    /**
     * Returns a key that no partner's payment has: the caller's of this operator, or the call's.
     */
    private static String key(Request request, OperatorCall call) {
        return call.operatorId().text()
                + ' '
                + RequestKeys.optional(request).orElseGet(request::requestId);
    }

    private static Reply paid(Request request, Pools.Funding funding) {
        Json form = LotteryView.funding(funding);
        request.notes().after(form);
        return Reply.json(201, form);
    }
}
