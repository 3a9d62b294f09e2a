package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.draws.registering.PoolEntries;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import fairdraw.domain.register.Draft;
import fairdraw.fairness.entries.PoolMoved.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pools of lotteries in memory, with their ledgers, and the draws that take from them. */
public final class InMemoryMoney implements Money {

    private final InMemoryDraws draws;
    private final Map<Place, Pool> pools = new HashMap<>();

    private record Place(Tenant tenant, LotterySlug slug) {}

    /** A change of a pool, told by its kind. */
    public record Posting(String kind, long cents) {}

    private record Pool(List<Pools.Posting> postings, long drawsHeld, Ledger ledger) {

        static final Pool EMPTY = new Pool(List.of(), 0, Ledger.EMPTY);

        Pool with(Pools.Posting posting, int held, Ledger after) {
            List<Pools.Posting> all = new ArrayList<>(postings);
            all.add(posting);
            return new Pool(List.copyOf(all), drawsHeld + held, after);
        }
    }

    private record Move(Purpose purpose, String kind, long cents, int held) {}

    public InMemoryMoney(InMemoryDraws draws) {
        this.draws = draws;
    }

    /** Returns the changes of a pool. */
    public synchronized List<Posting> postings(Tenant tenant, LotterySlug slug) {
        return entries(tenant, slug).stream()
                .map(posting -> new Posting(posting.kind(), posting.cents()))
                .toList();
    }

    /** Returns the ledger of a pool, the oldest entry first. */
    public synchronized List<Pools.Posting> entries(Tenant tenant, LotterySlug slug) {
        return pool(tenant, slug).postings();
    }

    /** Returns the balance of a pool, in cents. */
    public synchronized long cents(Tenant tenant, LotterySlug slug) {
        return pool(tenant, slug).ledger().cents();
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
    public synchronized long fund(
            Tenant tenant, LotteryOccasion lottery, String fundingId, long cents, Instant now) {
        Ledger before = pool(tenant, lottery.slug()).ledger();
        Ledger after = before.moved(cents, before.next(), before.after(now));
        var posting =
                new Pools.Posting(fundingId, "funding", cents, after.cents(), before.after(now));
        post(tenant, lottery.slug(), posting, 0, after);
        PoolEntries.funded(tenant.mode(), lottery.id().text(), fundingId, before, after)
                .ifPresent(draws.register::put);
        return after.cents();
    }

    @Override
    public synchronized Ledger ledger(Draw draw) {
        return draw.occasion() instanceof LotteryOccasion(_, var slug)
                ? pool(draw.tenant(), slug).ledger()
                : Ledger.EMPTY;
    }

    @Override
    public synchronized boolean close(Draw next, Ledger seen) {
        boolean takesNothing = seen.cents() == 0 && seen.next(next).isEmpty();
        return (takesNothing || seen.equals(ledger(next)))
                && post(next, new Move(Purpose.CLOSE, "carried", -seen.cents(), 0), List.of())
                        .isPresent();
    }

    @Override
    public synchronized Optional<Draw> settle(Draw next, long rolloverCents) {
        return post(next, new Move(Purpose.SETTLE, "rollover", rolloverCents, 1), List.of());
    }

    @Override
    public synchronized Optional<Draw> cancel(Draw next, long carriedCents, Optional<Draft> entry) {
        return post(
                next,
                new Move(Purpose.CANCEL, "returned", carriedCents, 0),
                entry.stream().toList());
    }

    private Optional<Draw> post(Draw draw, Move move, List<Draft> more) {
        Ledger seen = ledger(draw);
        Draw next = draw.notBefore(seen.after(draw.updatedAt()));
        boolean isNext =
                draws.find(next.tenant(), next.id())
                        .filter(stored -> stored.version() == next.version() - 1)
                        .isPresent();
        if (!isNext) {
            return Optional.empty();
        }
        draws.replace(next);
        List<Draft> moved = PoolEntries.moved(next, move.purpose(), seen, move.cents());
        if (!moved.isEmpty() || move.cents() != 0 || move.held() != 0) {
            Ledger after = seen.moved(move.cents(), seen.next(next), next.updatedAt());
            var posting =
                    new Pools.Posting(
                            next.id().text(),
                            move.kind(),
                            move.cents(),
                            after.cents(),
                            next.updatedAt());
            post(next.tenant(), LotteryOccasion.of(next).slug(), posting, move.held(), after);
        }
        Draft[] entries = Stream.concat(moved.stream(), more.stream()).toArray(Draft[]::new);
        if (entries.length > 0) {
            draws.register.put(DrawEntries.waiting(next, entries));
        }
        return Optional.of(next);
    }

    private Pool pool(Tenant tenant, LotterySlug slug) {
        return pools.getOrDefault(new Place(tenant, slug), Pool.EMPTY);
    }

    private void post(
            Tenant tenant, LotterySlug slug, Pools.Posting posting, int held, Ledger after) {
        pools.put(new Place(tenant, slug), pool(tenant, slug).with(posting, held, after));
    }
}
