package fairdraw.domain.carts.refused;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was sent as carts and refused. */
public interface RefusedCarts {

    /**
     * Keeps what was sent at {@code now}; what is kept already was sent once more.
     *
     * @param id follows from the content
     * @return false when it does not fit a place in the table, however it is packed
     */
    boolean keep(
            Tenant tenant,
            String id,
            String content,
            List<CartFault> faults,
            State state,
            Instant now);

    /** One of them with what was sent, read with strong consistency. */
    Optional<Kept> find(Tenant tenant, String id);

    /** A tenant's refused carts by id, read with strong consistency. */
    Page<RefusedCart> list(Tenant tenant, Page.Wanted wanted);

    /** Says that one was accepted after all. */
    void markReplayed(Tenant tenant, String id);
}
