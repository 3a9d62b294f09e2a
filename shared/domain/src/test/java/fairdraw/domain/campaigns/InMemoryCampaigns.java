package fairdraw.domain.campaigns;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Campaigns in memory. */
public final class InMemoryCampaigns implements Campaigns {

    private final Draws draws;
    private final Map<Place, Campaign> campaigns = new LinkedHashMap<>();

    private record Place(Tenant tenant, CampaignSlug slug) {}

    /**
     * @param draws the place of the draws that are created with campaigns
     */
    public InMemoryCampaigns(Draws draws) {
        this.draws = draws;
    }

    @Override
    public synchronized boolean create(Campaign campaign, Draw draw) {
        if (find(campaign.tenant(), campaign.slug()).isPresent() || !draws.create(draw)) {
            return false;
        }
        campaigns.put(place(campaign), campaign);
        return true;
    }

    @Override
    public synchronized Optional<Campaign> find(Tenant tenant, CampaignSlug slug) {
        return Optional.ofNullable(campaigns.get(new Place(tenant, slug)));
    }

    @Override
    public synchronized Optional<Campaign> ofId(Tenant tenant, CampaignId campaignId) {
        return ofTenant(tenant).filter(campaign -> campaign.id().equals(campaignId)).findFirst();
    }

    @Override
    public synchronized Page<Campaign> ofTenant(Tenant tenant, Page.Wanted wanted) {
        return Pages.ascending(
                ofTenant(tenant).toList(), wanted, campaign -> campaign.slug().text());
    }

    @Override
    public synchronized boolean replace(Campaign next) {
        boolean isNext =
                find(next.tenant(), next.slug())
                        .filter(stored -> stored.version() == next.version() - 1)
                        .isPresent();
        if (isNext) {
            campaigns.put(place(next), next);
        }
        return isNext;
    }

    private Stream<Campaign> ofTenant(Tenant tenant) {
        return campaigns.values().stream().filter(campaign -> campaign.tenant().equals(tenant));
    }

    private static Place place(Campaign campaign) {
        return new Place(campaign.tenant(), campaign.slug());
    }
}
