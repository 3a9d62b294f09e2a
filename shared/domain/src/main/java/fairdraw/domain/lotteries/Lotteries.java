package fairdraw.domain.lotteries;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of lotteries. Every read except that of due plannings is strongly consistent. */
public interface Lotteries {

    /** The key of a lottery. */
    record Reference(Tenant tenant, LotterySlug slug) {}

    /**
     * Stores a new lottery.
     *
     * @return false if its slug is taken; nothing was written
     */
    boolean create(Lottery lottery);

    /**
     * Returns the lottery with that slug; empty if there is none, or if the text is no slug at all.
     */
    Optional<Lottery> find(Tenant tenant, LotterySlug slug);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false if the lottery has moved on; nothing was written
     */
    boolean replace(Lottery next);

    /** Returns all lotteries of a tenant by slug. */
    List<Lottery> all(Tenant tenant);

    /** Returns a page of a tenant's lotteries by slug. */
    Page<Lottery> page(Tenant tenant, Page.Wanted wanted);

    /**
     * Returns lotteries with a planning due at {@code now}. The index may lag, so each is only a
     * hint.
     */
    List<Reference> duePlanning(Instant now, int limit);
}
