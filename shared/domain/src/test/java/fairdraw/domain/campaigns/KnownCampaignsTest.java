package fairdraw.domain.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignSlug;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The memories of campaigns and of their draws in one environment. */
final class KnownCampaignsTest {

    private static final Tenant TENANT = SampleDraws.TENANT;
    private static final Instant NOW = SampleCampaign.OPENS;

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns(draws);
    private final KnownCampaigns known = new KnownCampaigns(campaigns);
    private final SampleCampaign sample = SampleCampaign.of(TENANT);
    private final Campaign campaign = sample.campaign();
    private final Campaign next = campaign.with("Next", campaign.qualification()).next(NOW);

    @Test
    void aCampaignIsRememberedForFiveSeconds() {
        campaigns.create(campaign, sample.draw());
        assertThat(known.remembered(TENANT, new CampaignSlug("spring"), NOW)).isEmpty();
        assertThat(known.find(TENANT, new CampaignSlug("spring"), NOW)).contains(campaign);
        campaigns.replace(next);

        assertThat(known.remembered(TENANT, new CampaignSlug("spring"), NOW.plusSeconds(5)))
                .contains(campaign);
        assertThat(known.find(TENANT, new CampaignSlug("spring"), NOW.plusSeconds(5)))
                .contains(campaign);
        assertThat(known.remembered(TENANT, new CampaignSlug("spring"), NOW.plusMillis(5_001)))
                .isEmpty();
        assertThat(known.find(TENANT, new CampaignSlug("spring"), NOW.plusMillis(5_001)))
                .contains(next);
    }

    @Test
    void aReadReplacesWhatIsRemembered() {
        campaigns.create(campaign, sample.draw());
        known.read(TENANT, new CampaignSlug("spring"), NOW);
        campaigns.replace(next);

        assertThat(known.read(TENANT, new CampaignSlug("spring"), NOW)).contains(next);
        assertThat(known.remembered(TENANT, new CampaignSlug("spring"), NOW)).contains(next);
    }

    @Test
    void aMissingCampaignIsLookedForEveryTime() {
        assertThat(known.find(TENANT, new CampaignSlug("spring"), NOW)).isEmpty();
        campaigns.create(campaign, sample.draw());

        assertThat(known.find(TENANT, new CampaignSlug("spring"), NOW)).contains(campaign);
    }

    @Test
    void aCampaignIsRememberedForItsOwnTenant() {
        campaigns.create(campaign, sample.draw());
        known.read(TENANT, new CampaignSlug("spring"), NOW);
        Tenant live = new Tenant(TENANT.organisation(), Mode.LIVE);

        assertThat(known.find(live, new CampaignSlug("spring"), NOW)).isEmpty();
    }

    @Test
    void aDrawIsRememberedForFiveSeconds() {
        KnownDraws knownDraws = new KnownDraws(draws);
        campaigns.create(campaign, sample.draw());
        assertThat(knownDraws.of(campaign, NOW)).isEqualTo(sample.draw());
        var closed = sample.draw().to(sample.draw().progress(), null, NOW);
        draws.replace(closed);

        assertThat(knownDraws.of(campaign, NOW.plusSeconds(5))).isEqualTo(sample.draw());
        assertThat(knownDraws.of(campaign, NOW.plusMillis(5_001))).isEqualTo(closed);
    }
}
