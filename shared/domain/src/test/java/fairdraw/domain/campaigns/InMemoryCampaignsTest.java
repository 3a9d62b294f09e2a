package fairdraw.domain.campaigns;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.ids.OrganisationId;

final class InMemoryCampaignsTest implements CampaignsContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns(draws);

    @Override
    public Campaigns campaigns() {
        return campaigns;
    }

    @Override
    public Draws draws() {
        return draws;
    }

    @Override
    public Tenant tenant() {
        return new Tenant(new OrganisationId("org_1"), Mode.TEST);
    }
}
