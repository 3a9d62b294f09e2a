package fairdraw.domain.lotteries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotteryId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prize pools of lotteries, with a ledger entry for every change, and their totals. */
public interface Pools {

    /**
     * The totals of a lottery.
     *
     * @param ticketsSold as far as the directory has followed
     * @param drawsHeld the number of draws that were settled
     * @param prizePoolCents the balance that its next draw to close takes along
     * @param sales what was sold lately, as far as the directory has followed
     */
    record Total(long ticketsSold, long drawsHeld, long prizePoolCents, Sales sales) {

        /** The totals of a lottery without tickets, draws or payments. */
        public static final Total NONE = new Total(0, 0, 0, Sales.NONE);
    }

    /**
     * Returns the totals of each of {@code slugs}, with pools read with strong consistency; {@link
     * Total#NONE} for those without any.
     */
    Map<LotterySlug, Total> totals(Tenant tenant, Collection<LotterySlug> slugs);

    /** Returns the totals of one lottery. */
    default Total total(Tenant tenant, LotterySlug slug) {
        return totals(tenant, List.of(slug)).getOrDefault(slug, Total.NONE);
    }

    /**
     * A change of a pool, as an entry of its ledger.
     *
     * @param id the id of the payment or of the draw
     * @param kind its word: funding, carried by a draw at its close, rollover of a draw that is
     *     settled, returned by one that is cancelled
     * @param cents the amount, negative if the pool shrinks
     * @param balanceCents the balance right after it
     */
    record Posting(String id, String kind, long cents, long balanceCents, Instant at) {}

    /** Returns a page of a pool's ledger, the newest entry first. */
    Page<Posting> ledger(Tenant tenant, LotterySlug slug, Page.Wanted wanted);

    /**
     * A payment into a pool.
     *
     * @param prizePoolCents the balance of the pool right after it
     */
    record Funding(
            String id,
            LotteryId lotteryId,
            long amountCents,
            long prizePoolCents,
            Instant createdAt) {}

    /** The outcome of a payment; all but {@link Done} have written nothing. */
    sealed interface Funded {
        record Done(Funding funding) implements Funded {}

        /** The same request succeeded before; this is its answer. */
        record Repeated(Funding funding) implements Funded {}

        /** The idempotency key was used for another request. */
        record KeyReused() implements Funded {}

        /** Concurrent payments won every attempt; nothing rules the payment out. */
        record Busy() implements Funded {}
    }

    /**
     * The key that identifies a repeated payment.
     *
     * @param key the caller's key, unique within the tenant for 24 hours
     * @param requestHash the hash of the request that the key belongs to
     */
    record PaymentKey(String key, String requestHash) {}

    /** Pays {@code amountCents} into the pool, once per key, in one transaction. */
    Funded fund(Lottery lottery, String fundingId, long amountCents, PaymentKey key, Instant now);

    /**
     * Returns the outcome that a key has at {@code now}, read with strong consistency; empty if
     * unused.
     */
    Optional<Funded> remembered(Tenant tenant, PaymentKey key, Instant now);
}
