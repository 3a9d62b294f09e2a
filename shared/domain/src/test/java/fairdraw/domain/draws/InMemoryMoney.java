package fairdraw.domain.draws;

import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.util.HashMap;
import java.util.Map;

/** The pools of lotteries in memory, as draws take from them and pay into them. */
public final class InMemoryMoney implements Money {

    private final Draws draws;
    private final Map<String, Long> pools = new HashMap<>();

    public InMemoryMoney(Draws draws) {
        this.draws = draws;
    }

    @Override
    public synchronized long balance(Draw draw) {
        return draw.occasion() instanceof LotteryOccasion lottery
                ? pools.getOrDefault(draw.tenant() + lottery.slug(), 0L)
                : 0;
    }

    @Override
    public synchronized boolean close(Draw next, long carriedCents) {
        return balance(next) >= carriedCents && replace(next, -carriedCents);
    }

    @Override
    public synchronized boolean settle(Draw next, long rolloverCents) {
        return replace(next, rolloverCents);
    }

    @Override
    public synchronized boolean cancel(Draw next, long carriedCents) {
        return replace(next, carriedCents);
    }

    private boolean replace(Draw next, long cents) {
        boolean replaced = draws.replace(next);
        if (replaced && cents != 0) {
            pools.merge(next.tenant() + LotteryOccasion.of(next).slug(), cents, Long::sum);
        }
        return replaced;
    }
}
