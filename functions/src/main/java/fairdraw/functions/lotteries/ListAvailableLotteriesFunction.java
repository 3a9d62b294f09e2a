package fairdraw.functions.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Lotteries;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.domain.lotteries.LotteryStatus;
import fairdraw.domain.lotteries.Pools;
import fairdraw.functions.http.HttpFunction;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.wiring.Wiring;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** {@code GET /v1/lotteries/available}: the lotteries that take entries, by slug. */
public final class ListAvailableLotteriesFunction extends HttpFunction<Tenant> {

    private final Lotteries lotteries;
    private final Pools pools;
    private final InstantSource clock;

    public ListAvailableLotteriesFunction() {
        this(Wiring.inLambda());
    }

    public ListAvailableLotteriesFunction(Wiring wiring) {
        super(wiring.surfaces().lotteries());
        lotteries = wiring.lotteries().store();
        pools = wiring.lotteries().pools();
        clock = wiring.clock();
    }

    @Override
    protected Reply answer(Request request, Tenant tenant) {
        LotteryPage page = LotteryPage.of(request);
        Instant now = clock.instant();
        List<Lottery> active =
                lotteries.all(tenant).stream()
                        .filter(lottery -> lottery.status(now) == LotteryStatus.ACTIVE)
                        .toList();
        List<Lottery> shown = page.of(active);
        Map<LotterySlug, Pools.Total> figures =
                pools.totals(tenant, shown.stream().map(Lottery::slug).toList());
        return page.reply(
                shown.stream()
                        .map(lottery ->
                                LotteryView.lottery(
                                        lottery,
                                        figures.getOrDefault(lottery.slug(), Pools.Total.NONE),
                                        now))
                        .toList(),
                active.size());
    }
}
