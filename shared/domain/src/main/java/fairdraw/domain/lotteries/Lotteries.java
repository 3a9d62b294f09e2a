package fairdraw.domain.lotteries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lotteries. Every single read is strongly consistent. */
public interface Lotteries {

    /**
     * Stores a new lottery.
     *
     * @return false when its slug is taken; nothing was written
     */
    boolean create(Lottery lottery);

    Optional<Lottery> find(Tenant tenant, String slug);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false when the lottery has moved on; nothing was written
     */
    boolean replace(Lottery next);

    /** All lotteries of a tenant by slug. */
    List<Lottery> all(Tenant tenant);

    /** Lotteries of a tenant by slug, from after {@code after}. */
    Page<Lottery> page(Tenant tenant, Page.Wanted wanted);

    /**
     * Lotteries whose next draws are to be planned at {@code now}; a hint, since it may lag behind.
     */
    List<Lottery> duePlanning(Instant now, int limit);
}
