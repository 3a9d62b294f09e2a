package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/** The prize pools of lotteries, with a ledger entry for every change. */
public interface Pools {

    /** What is in a pool, in cents, and how many draws the lottery has held. */
    record Balance(long cents, long drawsHeld) {}

    /** The balance, read with strong consistency; zero before the first payment. */
    Balance balance(Tenant tenant, String lotterySlug);

    /**
     * A payment into a pool.
     *
     * @param prizePoolCents what was in the pool right after it
     */
    record Funding(
            String id,
            String lotteryId,
            long amountCents,
            long prizePoolCents,
            Instant createdAt) {}

    /** What became of a payment; all but {@link Done} have written nothing. */
    sealed interface Funded {
        record Done(Funding funding) implements Funded {}

        /** The same request was carried out before; this is what it answered. */
        record Repeated(Funding funding) implements Funded {}

        /** The idempotency key was used for another request. */
        record KeyReused() implements Funded {}

        /** Too many others are paying in; nothing is known against the payment. */
        record Busy() implements Funded {}
    }

    /**
     * What makes a repeated payment the same one.
     *
     * @param key the caller's key, unique within the tenant for 24 hours
     * @param requestHash the hash of the request that the key stands for
     */
    record PaymentKey(String key, String requestHash) {}

    /** Pays {@code amountCents} into the pool, once per key, in one transaction. */
    Funded fund(Lottery lottery, String fundingId, long amountCents, PaymentKey key, Instant now);

    /** What a key stands for at {@code now}, read with strong consistency. */
    Optional<Funded> remembered(Tenant tenant, PaymentKey key, Instant now);
}
