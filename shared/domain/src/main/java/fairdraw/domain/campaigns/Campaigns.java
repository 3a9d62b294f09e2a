package fairdraw.domain.campaigns;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import java.util.Optional;

/** The campaigns. Every single read is strongly consistent. */
public interface Campaigns {

    /**
     * Stores a new campaign with its draw, all or nothing.
     *
     * @return false when the tenant has a campaign of this slug already; nothing was written
     */
    boolean create(Campaign campaign, Draw draw);

    Optional<Campaign> find(Tenant tenant, String slug);

    /** The campaign of an id. */
    Optional<Campaign> ofId(Tenant tenant, String campaignId);

    /** Campaigns of a tenant by slug. */
    Page<Campaign> ofTenant(Tenant tenant, Page.Wanted wanted);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false when the campaign has moved on; nothing was written
     */
    boolean replace(Campaign next);
}
