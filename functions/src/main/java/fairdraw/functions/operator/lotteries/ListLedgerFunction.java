package fairdraw.functions.operator.lotteries;

import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Pools;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import fairdraw.functions.wiring.Wiring;
import java.util.Locale;

/**
 * {@code GET /operator/v1/organisations/{org}/{mode}/lotteries/{slug}/ledger}: the changes of the
 * prize pool, the newest first.
 */
public final class ListLedgerFunction extends HttpFunction<OperatorCall> {

    private final Lotteries lotteries;
    private final Pools pools;

    public ListLedgerFunction() {
        this(Wiring.inLambda());
    }

    public ListLedgerFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_LEDGER)
                        .asking(Listing.LIMIT, Listing.AFTER));
        lotteries = wiring.lotteries().store();
        pools = wiring.lotteries().pools();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        LotterySlug slug = new LotterySlug(request.path("slug"));
        if (lotteries.find(call.tenant(), slug).isEmpty()) {
            return Reply.problem(404, "Not found");
        }
        return Listing.reply(
                Listing.wanted(request),
                part -> pools.ledger(call.tenant(), slug, part),
                ListLedgerFunction::entry);
    }

    private static Json entry(Pools.Posting posting) {
        return Json.object()
                .put("id", posting.id())
                .put("kind", posting.kind().toUpperCase(Locale.ROOT))
                .put("amountCents", posting.cents())
                .put("prizePoolCents", posting.balanceCents())
                .put("at", posting.at());
    }
}
