package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;
import java.time.Instant;

/** The prize pools of lotteries, with a ledger entry for every change. */
public interface Pools {

    /** What is in a pool, in cents, and how many draws the lottery has held. */
    record Balance(long cents, long drawsHeld) {}

    /** The balance, read with strong consistency; zero before the first payment. */
    Balance balance(Tenant tenant, String lotterySlug);

    /** A payment into a pool. */
    record Funding(
            String id,
            String lotteryId,
            long amountCents,
            long prizePoolCents,
            Instant createdAt) {}

    /** What became of a payment. */
    sealed interface Funded {
        record Done(Funding funding) implements Funded {}

        /** The same request was carried out before; this is what it answered. */
        record Repeated(Funding funding) implements Funded {}

        /** The idempotency key was used for another request. */
        record KeyReused() implements Funded {}
    }

    /**
     * Pays {@code amountCents} into the pool, once per idempotency key for 24 hours.
     *
     * @param requestHash the hash of the request that the key stands for
     */
    Funded fund(
            Lottery lottery,
            String fundingId,
            long amountCents,
            String idempotencyKey,
            String requestHash,
            Instant now);
}
