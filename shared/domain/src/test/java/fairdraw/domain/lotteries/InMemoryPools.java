package fairdraw.domain.lotteries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prize pools in memory, which share a ledger with the money of draws. */
public final class InMemoryPools implements Pools {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final InMemoryMoney money;
    private final Map<Key, Payment> payments = new HashMap<>();

    private record Key(Tenant tenant, String text) {}

    private record Payment(String requestHash, Funding funding, Instant until) {}

    public InMemoryPools(InMemoryMoney money) {
        this.money = money;
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
                                                money.drawsHeld(tenant, slug),
                                                money.cents(tenant, slug),
                                                Sales.NONE)));
    }

    @Override
    public synchronized Funded fund(
            Lottery lottery, String fundingId, long amountCents, PaymentKey key, Instant now) {
        Optional<Funded> earlier = remembered(lottery.tenant(), key, now);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        long after =
                money.fund(
                        lottery.tenant(),
                        new LotteryOccasion(lottery.id(), lottery.slug()),
                        fundingId,
                        amountCents,
                        now);
        Funding funding = new Funding(fundingId, lottery.id(), amountCents, after, now);
        payments.put(
                new Key(lottery.tenant(), key.key()),
                new Payment(key.requestHash(), funding, now.plus(REMEMBERED)));
        return new Funded.Done(funding);
    }

    @Override
    public Page<Posting> ledger(Tenant tenant, LotterySlug slug, Page.Wanted wanted) {
        List<Posting> newest = money.entries(tenant, slug).reversed();
        int from = wanted.after().map(Integer::parseInt).orElse(0);
        int to = Math.min(newest.size(), from + wanted.limit());
        return new Page<>(
                newest.subList(from, to),
                to < newest.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public synchronized Optional<Funded> remembered(Tenant tenant, PaymentKey key, Instant now) {
        return Optional.ofNullable(payments.get(new Key(tenant, key.key())))
                .filter(payment -> now.isBefore(payment.until()))
                .map(payment ->
                        payment.requestHash().equals(key.requestHash())
                                ? new Funded.Repeated(payment.funding())
                                : new Funded.KeyReused());
    }
}
