package fairdraw.domain.lotteries;

import fairdraw.domain.NumberedPage;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.util.Optional;

/** Lists the draws of a lottery, the last to close first. */
public final class ListDraws {

    private final Lotteries lotteries;
    private final Draws draws;
    private final Pools pools;

    public ListDraws(Lotteries lotteries, Draws draws, Pools pools) {
        this.lotteries = lotteries;
        this.draws = draws;
        this.pools = pools;
    }

    /**
     * A listed draw.
     *
     * @param expectedCents the balance of the lottery's pool if this draw is the next to close,
     *     else 0
     */
    public record Listed(Draw draw, long expectedCents) {}

    /**
     * Returns a page of the draws at {@code now}; a page past the last is empty.
     *
     * @param page from 1
     * @param limit 1 to 100
     * @return empty if there is no such lottery
     */
    public Optional<NumberedPage<Listed>> list(
            Tenant tenant, LotterySlug slug, int page, int limit, Instant now) {
        return lotteries.find(tenant, slug).map(lottery -> list(lottery, page, limit, now));
    }

    private NumberedPage<Listed> list(Lottery lottery, int page, int limit, Instant now) {
        NumberedPage<Draw> found = draws.ofLottery(lottery.tenant(), lottery.slug(), page, limit);
        Optional<DrawId> next = nextToClose(lottery, now);
        long pool =
                next.isPresent()
                        ? pools.total(lottery.tenant(), lottery.slug()).prizePoolCents()
                        : 0;
        return new NumberedPage<>(
                found.items().stream()
                        .map(draw ->
                                new Listed(
                                        draw,
                                        next.filter(draw.id()::equals).isPresent() ? pool : 0))
                        .toList(),
                found.total(),
                page,
                limit);
    }

    private static Optional<DrawId> nextToClose(Lottery lottery, Instant now) {
        return lottery.agenda().draws().stream()
                .filter(draw -> draw.closeAt().isAfter(now))
                .map(PlannedDraw::id)
                .findFirst();
    }
}
