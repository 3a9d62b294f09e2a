package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/** The prize pools of lotteries, with a ledger entry for every change. */
public interface Pools {

    /** The balance of a pool in cents, and the number of draws that the lottery has held. */
    record Balance(long cents, long drawsHeld) {}

    /** Returns the balance, read with strong consistency; zero before the first payment. */
    Balance balance(Tenant tenant, String lotterySlug);

    /**
     * A payment into a pool.
     *
     * @param prizePoolCents the balance of the pool right after it
     */
    record Funding(
            String id,
            String lotteryId,
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
