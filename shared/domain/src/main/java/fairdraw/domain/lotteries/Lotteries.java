package fairdraw.domain.lotteries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The lotteries. Every read but that of what is due is strongly consistent. */
public interface Lotteries {

    /** Which lottery is meant. */
    record Reference(Tenant tenant, String slug) {}

    /**
     * Stores a new lottery.
     *
     * @return false when its slug is taken; nothing was written
     */
    boolean create(Lottery lottery);

    /** The lottery of a slug; empty when there is none, whatever the form of the slug. */
    Optional<Lottery> find(Tenant tenant, String slug);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false when the lottery has moved on; nothing was written
     */
    boolean replace(Lottery next);

    /** All lotteries of a tenant by slug. */
    List<Lottery> all(Tenant tenant);

    /** Lotteries of a tenant by slug. */
    Page<Lottery> page(Tenant tenant, Page.Wanted wanted);

    /** Lotteries with something to plan at {@code now}; a hint, since it may lag behind. */
    List<Reference> duePlanning(Instant now, int limit);
}
