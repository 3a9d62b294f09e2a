package fairdraw.domain.campaigns;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import java.util.Optional;

/** The table of campaigns. Every read of a single campaign is strongly consistent. */
public interface Campaigns {

    /**
     * Stores a new campaign with its draw, in one transaction.
     *
     * @return false if the tenant already has a campaign with this slug; nothing was written
     */
    boolean create(Campaign campaign, Draw draw);

    Optional<Campaign> find(Tenant tenant, CampaignSlug slug);

    /** Returns the campaign with that id; empty if there is none. */
    Optional<Campaign> ofId(Tenant tenant, CampaignId campaignId);

    /** Returns a page of a tenant's campaigns by slug. */
    Page<Campaign> ofTenant(Tenant tenant, Page.Wanted wanted);

    /**
     * Stores {@code next} if the stored version is the one before it.
     *
     * @return false if the campaign has moved on; nothing was written
     */
    boolean replace(Campaign next);
}
