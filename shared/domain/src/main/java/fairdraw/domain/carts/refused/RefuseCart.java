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
 * Keeps what cannot be a cart, for an operator to see: its sender would repeat it for ever, and
 * nobody would know why.
 */
public final class RefuseCart {

    /** As many faults as are kept: all that is wrong with a large cart would fill its place. */
    private static final int MOST_FAULTS = 100;

    /** What its sender is told. */
    public enum Answer {
        REFUSED,
        /** That it was accepted, since the organisation wants no repetitions. */
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
     * Keeps it, and says what its sender is told. What cannot be kept is never quarantined.
     *
     * @param content what was sent
     * @param hash of the content, in hex
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
