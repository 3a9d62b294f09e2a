package fairdraw.functions.operator.lotteries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.Pools;
import fairdraw.functions.guards.OperatorCall;
import fairdraw.functions.guards.people.Operation;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Listing;
import fairdraw.functions.http.QueryFlag;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** {@code GET /operator/v1/organisations/{org}/{mode}/lotteries}: lotteries by slug. */
public final class ListLotteriesFunction extends HttpFunction<OperatorCall> {

    private static final String ARCHIVED = "archived";

    private final Lotteries lotteries;
    private final Pools pools;
    private final InstantSource clock;

    public ListLotteriesFunction() {
        this(Wiring.inLambda());
    }

    public ListLotteriesFunction(Wiring wiring) {
        super(
                wiring.surfaces()
                        .operator(Operation.LIST_LOTTERIES)
                        .asking(Listing.LIMIT, Listing.AFTER, ARCHIVED));
        lotteries = wiring.lotteries().store();
        pools = wiring.lotteries().pools();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, OperatorCall call) {
        Instant now = clock.instant();
        boolean withArchived = QueryFlag.isSet(request, ARCHIVED);
        return Listing.reply(
                Listing.wanted(request),
                part -> page(call.tenant(), part, withArchived),
                shown -> LotteryView.lottery(shown.lottery(), shown.total(), now));
    }

    private record Shown(Lottery lottery, Pools.Total total) {}

    /** Returns a page without the archived ones among those that were read for it. */
    private Page<Shown> page(Tenant tenant, Page.Wanted wanted, boolean withArchived) {
        Page<Lottery> page =
                lotteries.page(tenant, wanted).with(lottery -> withArchived || !lottery.archived());
        Map<LotterySlug, Pools.Total> figures =
                pools.totals(tenant, page.items().stream().map(Lottery::slug).toList());
        return new Page<>(
                page.items().stream()
                        .map(lottery ->
                                new Shown(
                                        lottery,
                                        figures.getOrDefault(lottery.slug(), Pools.Total.NONE)))
                        .toList(),
                page.next());
    }
}
