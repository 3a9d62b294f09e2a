package fairdraw.domain.carts.refused;

import fairdraw.domain.Tenant;
import fairdraw.domain.carts.KnownPolicies;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Keeps a request that cannot be a cart, so that an operator sees it: its sender would repeat it
 * for ever, and no one would know why.
 */
public final class RefuseCart {

    /** The most faults that are stored; those of a large cart could fill its item. */
    private static final int MOST_FAULTS = 100;

    /** The answer to the sender. */
    public enum Answer {
        REFUSED,
        /**
         * The sender is told that the cart was accepted, since the organisation wants no
         * repetitions.
         */
        QUARANTINED
    }

    private final RefusedCarts refused;
    private final KnownPolicies policies;
    private final InstantSource clock;

    public RefuseCart(RefusedCarts refused, KnownPolicies policies, InstantSource clock) {
        this.refused = refused;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Stores the request and returns the answer to its sender. A request that is not stored, since
     * it is too large or the organisation has too many of this day, is never quarantined, so its
     * sender repeats it.
     *
     * @param content the body as sent
     * @param hash the hash of the content, in hex
     */
    public Answer refuse(Tenant tenant, String content, String hash, List<CartFault> faults) {
        boolean quarantines = policies.of(tenant).quarantines();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean kept =
                refused.keep(
                        tenant,
                        RefusedCart.id(hash),
                        content,
                        faults.subList(0, Math.min(faults.size(), MOST_FAULTS)),
                        quarantines ? State.QUARANTINED : State.REFUSED,
                        now);
        return quarantines && kept ? Answer.QUARANTINED : Answer.REFUSED;
    }
}
