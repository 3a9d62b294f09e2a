package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prize pools in memory, and the money that draws take from them and pay into them. */
public final class InMemoryPools implements Pools, Money {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Draws draws;
    private final Map<Place, Pool> pools = new HashMap<>();
    private final Map<Place, Payment> payments = new HashMap<>();

    /** A lottery by its slug, or a payment by its key. */
    private record Place(Tenant tenant, LotterySlug name) {}

    /** A change of a pool, told by its kind. */
    public record Posting(String kind, long cents) {}

    private record Pool(List<Posting> postings, long drawsHeld) {

        static final Pool EMPTY = new Pool(List.of(), 0);

        long cents() {
            return postings.stream().mapToLong(Posting::cents).reduce(0, Math::addExact);
        }

        Pool with(Posting posting, int held) {
            List<Posting> all = new ArrayList<>(postings);
            all.add(posting);
            return new Pool(List.copyOf(all), drawsHeld + held);
        }
    }

    private record Payment(String requestHash, Funding funding, Instant until) {}

    public InMemoryPools(Draws draws) {
        this.draws = draws;
    }

    private Pool pool(Tenant tenant, LotterySlug slug) {
        return pools.getOrDefault(new Place(tenant, slug), Pool.EMPTY);
    }

    private void post(Tenant tenant, LotterySlug slug, Posting posting, int held) {
        pools.put(new Place(tenant, slug), pool(tenant, slug).with(posting, held));
    }

    /** Returns the ledger of a pool. */
    public synchronized List<Posting> postings(Tenant tenant, LotterySlug slug) {
        return pool(tenant, slug).postings();
    }

    @Override
    public synchronized Map<LotterySlug, Total> totals(
            Tenant tenant, Collection<LotterySlug> slugs) {
        return slugs.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                slug ->
                                        new Total(
                                                0,
                                                pool(tenant, slug).drawsHeld(),
                                                pool(tenant, slug).cents())));
    }

    @Override
    public synchronized Funded fund(
            Lottery lottery, String fundingId, long amountCents, PaymentKey key, Instant now) {
        Optional<Funded> earlier = remembered(lottery.tenant(), key, now);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        long after = Math.addExact(pool(lottery.tenant(), lottery.slug()).cents(), amountCents);
        Funding funding = new Funding(fundingId, lottery.id(), amountCents, after, now);
        post(lottery.tenant(), lottery.slug(), new Posting("funding", amountCents), 0);
        payments.put(
                new Place(lottery.tenant(), new LotterySlug(key.key())),
                new Payment(key.requestHash(), funding, now.plus(REMEMBERED)));
        return new Funded.Done(funding);
    }

    @Override
    public synchronized Optional<Funded> remembered(Tenant tenant, PaymentKey key, Instant now) {
        return Optional.ofNullable(payments.get(new Place(tenant, new LotterySlug(key.key()))))
                .filter(payment -> now.isBefore(payment.until()))
                .map(payment ->
                        payment.requestHash().equals(key.requestHash())
                                ? new Funded.Repeated(payment.funding())
                                : new Funded.KeyReused());
    }

    @Override
    public synchronized long balance(Draw draw) {
        return pool(draw.tenant(), LotteryOccasion.of(draw).slug()).cents();
    }

    @Override
    public synchronized boolean close(Draw next, long carriedCents) {
        return balance(next) >= carriedCents && post(next, "carried", -carriedCents, 0);
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
}
