package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.Pools.Funded;
import fairdraw.domain.lotteries.Pools.PaymentKey;
import fairdraw.fairness.Documents;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Pays money into the prize pool of a lottery, once per request. */
public final class FundLottery {

    /** The most cents of one payment. */
    public static final long LARGEST = 1_000_000_000_000L;

    /** The outcome of a payment. */
    public sealed interface Outcome {
        /** The payment is in the pool, made by this request or by an earlier attempt of it. */
        record Paid(Pools.Funding funding) implements Outcome {}

        record LotteryNotFound() implements Outcome {}

        /** The idempotency key was used for another request. */
        record KeyReused() implements Outcome {}

        /** Concurrent payments won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final Lotteries lotteries;
    private final Pools pools;
    private final InstantSource clock;
    private final Ids ids;

    public FundLottery(Lotteries lotteries, Pools pools, InstantSource clock, Ids ids) {
        this.lotteries = lotteries;
        this.pools = pools;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Pays the amount into the pool.
     *
     * @param amountCents 1 to {@link #LARGEST}
     * @param key the caller's idempotency key
     */
    public Outcome fund(Tenant tenant, LotterySlug slug, long amountCents, String key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var paymentKey = new PaymentKey(key, hash(slug, amountCents));
        return lotteries
                .find(tenant, slug)
                .map(lottery ->
                        outcome(
                                pools.fund(
                                        lottery,
                                        ids.uuid().toString(),
                                        amountCents,
                                        paymentKey,
                                        now)))
                .orElseGet(() ->
                        pools.remembered(tenant, paymentKey, now)
                                .map(FundLottery::outcome)
                                .orElseGet(Outcome.LotteryNotFound::new));
    }

    private static Outcome outcome(Funded funded) {
        return switch (funded) {
            case Funded.Done done -> new Outcome.Paid(done.funding());
            case Funded.Repeated repeated -> new Outcome.Paid(repeated.funding());
            case Funded.KeyReused _ -> new Outcome.KeyReused();
            case Funded.Busy _ -> new Outcome.Busy();
        };
    }

    private static String hash(LotterySlug slug, long amountCents) {
        return Hex.encode(
                Documents.rulesHash(Map.of("slug", slug.text(), "amountCents", amountCents)));
    }
}
