package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pools of lotteries in memory, with their ledgers, and the draws that take from them. */
public final class InMemoryMoney implements Money {

    private final Draws draws;
    private final Map<Place, Pool> pools = new HashMap<>();

    private record Place(Tenant tenant, LotterySlug slug) {}

    /** A change of a pool, told by its kind. */
    public record Posting(String kind, long cents) {}

    private record Pool(List<Posting> postings, long drawsHeld) {

        static final Pool EMPTY = new Pool(List.of(), 0);

        long cents() {
            return postings.stream().mapToLong(Posting::cents).sum();
        }

        Pool with(Posting posting, int held) {
            List<Posting> all = new ArrayList<>(postings);
            all.add(posting);
            return new Pool(List.copyOf(all), drawsHeld + held);
        }
    }

    public InMemoryMoney(Draws draws) {
        this.draws = draws;
    }

    /** Returns the ledger of a pool. */
    public synchronized List<Posting> postings(Tenant tenant, LotterySlug slug) {
        return pool(tenant, slug).postings();
    }

    /** Returns the balance of a pool, in cents. */
    public synchronized long cents(Tenant tenant, LotterySlug slug) {
        return pool(tenant, slug).cents();
    }

    /** Returns the number of draws that paid into a pool when they were settled. */
    public synchronized long drawsHeld(Tenant tenant, LotterySlug slug) {
        return pool(tenant, slug).drawsHeld();
    }

    /**
     * Pays into a pool.
     *
     * @return its new balance in cents
     * @throws ArithmeticException if that is too large
     */
    public synchronized long fund(Tenant tenant, LotterySlug slug, long cents) {
        long after = Math.addExact(cents(tenant, slug), cents);
        post(tenant, slug, new Posting("funding", cents), 0);
        return after;
    }

    @Override
    public synchronized long balance(Draw draw) {
        return draw.occasion() instanceof LotteryOccasion(_, var slug)
                ? cents(draw.tenant(), slug)
                : 0;
    }

    @Override
    public synchronized boolean close(Draw next, long carriedCents) {
        boolean held = carriedCents == 0 || balance(next) == carriedCents;
        return held && post(next, "carried", -carriedCents, 0);
    }

    @Override
    public synchronized boolean settle(Draw next, long rolloverCents) {
        return post(next, "rollover", rolloverCents, 1);
    }

    @Override
    public synchronized boolean cancel(Draw next, long carriedCents) {
        return post(next, "returned", carriedCents, 0);
    }

    private boolean post(Draw next, String kind, long cents, int held) {
        boolean isNext =
                draws.find(next.tenant(), next.id())
                        .filter(stored -> stored.version() == next.version() - 1)
                        .isPresent();
        if (isNext) {
            draws.replace(next);
            if (cents != 0 || held != 0) {
                post(
                        next.tenant(),
                        LotteryOccasion.of(next).slug(),
                        new Posting(kind, cents),
                        held);
            }
        }
        return isNext;
    }

    private Pool pool(Tenant tenant, LotterySlug slug) {
        return pools.getOrDefault(new Place(tenant, slug), Pool.EMPTY);
    }

    private void post(Tenant tenant, LotterySlug slug, Posting posting, int held) {
        pools.put(new Place(tenant, slug), pool(tenant, slug).with(posting, held));
    }
}
