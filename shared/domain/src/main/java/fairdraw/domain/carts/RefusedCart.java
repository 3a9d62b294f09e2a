package fairdraw.domain.carts;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.List;

/**
 * Something that was sent as a cart and could not be one.
 *
 * @param id follows from what was sent, so that the same thing sent again is the same
 * @param faults what is wrong with it
 * @param times how often it was sent
 */
public record RefusedCart(
        Tenant tenant,
        String id,
        List<CartFault> faults,
        State state,
        long times,
        Instant firstAt,
        Instant lastAt) {

    public RefusedCart {
        faults = List.copyOf(faults);
    }

    /** What its sender was told, and what has become of it. */
    public enum State {
        /** Its sender was refused. */
        REFUSED,
        /** Its sender was told that it is accepted. */
        QUARANTINED,
        /** An operator had it tried again, and it was accepted. */
        REPLAYED
    }

    /** A refused cart with what was sent, which need not be JSON. */
    public record Kept(RefusedCart cart, String content) {}
}
