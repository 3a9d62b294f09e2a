package fairdraw.domain.carts.refused;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.carts.refused.RefusedCart.Kept;
import fairdraw.domain.carts.refused.RefusedCart.State;
import fairdraw.domain.carts.sent.CartFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of refused carts, each of which is kept for a time and forgotten afterwards. */
public interface RefusedCarts {

    /** The time for which a refused cart is kept, counted from its first arrival. */
    Duration KEPT = Duration.ofDays(90);

    /** The most refused carts of a tenant that are newly stored in one day, in UTC. */
    int MOST_A_DAY = 1_000;

    /**
     * Stores content sent at {@code now}, or counts it once more if it is stored already. What is
     * newly stored is counted in the same write.
     *
     * @param id derived from the content
     * @return false if it is not stored, since it does not fit an item of the table, even
     *     compressed, or since the tenant has stored the most of a day
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

    /**
     * Returns a page of a tenant's refused carts by id, read with strong consistency; no content is
     * read.
     */
    Page<RefusedCart> list(Tenant tenant, Page.Wanted wanted);

    /** Records that a refused cart was accepted after all. */
    void markReplayed(Tenant tenant, String id);
}
