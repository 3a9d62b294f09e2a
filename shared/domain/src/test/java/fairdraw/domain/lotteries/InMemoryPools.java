package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Prize pools in memory. */
public final class InMemoryPools implements Pools {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Map<Place, Long> cents = new HashMap<>();
    private final Map<Place, Payment> payments = new HashMap<>();

    /** A lottery by its slug, or a payment by its key. */
    private record Place(Tenant tenant, String name) {}

    private record Payment(String requestHash, Funding funding, Instant until) {}

    @Override
    public synchronized Balance balance(Tenant tenant, String lotterySlug) {
        return new Balance(cents.getOrDefault(new Place(tenant, lotterySlug), 0L), 0);
    }

    @Override
    public synchronized Funded fund(
            Lottery lottery, String fundingId, long amountCents, PaymentKey key, Instant now) {
        Optional<Funded> earlier = remembered(lottery.tenant(), key, now);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        long after = Math.addExact(balance(lottery.tenant(), lottery.slug()).cents(), amountCents);
        Funding funding = new Funding(fundingId, lottery.id(), amountCents, after, now);
        cents.put(new Place(lottery.tenant(), lottery.slug()), after);
        payments.put(
                new Place(lottery.tenant(), key.key()),
                new Payment(key.requestHash(), funding, now.plus(REMEMBERED)));
        return new Funded.Done(funding);
    }

    @Override
    public synchronized Optional<Funded> remembered(Tenant tenant, PaymentKey key, Instant now) {
        return Optional.ofNullable(payments.get(new Place(tenant, key.key())))
                .filter(payment -> now.isBefore(payment.until()))
                .map(payment ->
                        payment.requestHash().equals(key.requestHash())
                                ? new Funded.Repeated(payment.funding())
                                : new Funded.KeyReused());
    }
}
