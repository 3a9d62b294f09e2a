package fairdraw.domain.carts.refused;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of refused carts. */
public interface RefusedCarts {

    /**
     * Stores content sent at {@code now}, or counts it once more if it is stored already.
     *
     * @param id derived from the content
     * @return false if it does not fit an item of the table, even compressed
     */
    boolean keep(
            Tenant tenant,
            String id,
            String content,
            List<CartFault> faults,
            State state,
            Instant now);

    /**
     * Returns a refused cart with its content, read with strong consistency; empty if there is
     * none.
     */
    Optional<Kept> find(Tenant tenant, String id);

    /** Returns a page of a tenant's refused carts by id, read with strong consistency. */
    Page<RefusedCart> list(Tenant tenant, Page.Wanted wanted);

    /** Records that a refused cart was accepted after all. */
    void markReplayed(Tenant tenant, String id);
}
