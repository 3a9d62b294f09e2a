package fairdraw.domain.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.ChangeCampaign.Outcome;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.CampaignId;
import fairdraw.domain.ids.CampaignSlug;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The changes of a campaign's name and qualifications. */
final class ChangeCampaignTest {

    private static final Tenant TENANT = SampleDraws.TENANT;

    private final MovableClock clock = new MovableClock(SampleCampaign.OPENS);
    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns(draws);
    private final ChangeCampaign changeCampaign = new ChangeCampaign(campaigns, draws, clock);
    private final Campaign campaign = SampleCampaign.of(TENANT).campaign();

    @BeforeEach
    void create() {
        campaigns.create(campaign, SampleCampaign.of(TENANT).draw());
    }

    @Test
    void aChangeIsStoredAsTheNextVersion() {
        clock.forward(Duration.ofHours(1));

        Outcome outcome = change(called("Autumn"));

        Campaign stored = campaigns.find(TENANT, new CampaignSlug("spring")).orElseThrow();
        assertThat(outcome).isEqualTo(new Outcome.Changed(stored));
        assertThat(stored.name()).isEqualTo("Autumn");
        assertThat(stored.version()).isEqualTo(2);
        assertThat(stored.updatedAt()).isEqualTo(clock.instant());
        assertThat(stored.createdAt()).isEqualTo(campaign.createdAt());
    }

    @Test
    void aChangeThatLosesARaceIsMadeToWhatTheOtherStored() {
        AtomicInteger calls = new AtomicInteger();

        Outcome outcome =
                change(found -> {
                    if (calls.incrementAndGet() == 1) {
                        change(called("Other"));
                    }
                    return found.with(found.name() + "!", found.qualification());
                });

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Changed(
                                campaigns.find(TENANT, new CampaignSlug("spring")).orElseThrow()));
        assertThat(campaigns.find(TENANT, new CampaignSlug("spring")).orElseThrow().name())
                .isEqualTo("Other!");
    }

    @Test
    void aChangeThatLosesEveryRaceIsGivenUp() {
        Outcome outcome =
                change(found -> {
                    change(called("Other"));
                    return called("Mine").apply(found);
                });

        assertThat(outcome).isEqualTo(new Outcome.Busy());
        assertThat(campaigns.find(TENANT, new CampaignSlug("spring")).orElseThrow().name())
                .isEqualTo("Other");
    }

    @Test
    void aCampaignOfAnotherTenantIsNotFound() {
        Tenant live = new Tenant(TENANT.organisation(), Mode.LIVE);

        assertThat(changeCampaign.change(live, campaign.id(), called("Mine")))
                .isEqualTo(new Outcome.NotFound());
        assertThat(changeCampaign.change(TENANT, new CampaignId("none"), called("Mine")))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aCampaignIsArchivedOnceItsDrawIsOver() {
        assertThat(change(found -> found.in(true))).isEqualTo(new Outcome.Running());

        Draw running = draws.find(TENANT, campaign.drawId()).orElseThrow();
        draws.replace(
                running.to(new Progress.Cancelled("rain", clock.instant()), null, clock.instant()));
        change(found -> found.in(true));
        assertThat(stored().archived()).isTrue();

        change(called("Autumn"));
        assertThat(stored().archived()).as("after another change").isTrue();

        change(found -> found.in(false));
        assertThat(stored().archived()).isFalse();
    }

    private Campaign stored() {
        return campaigns.find(TENANT, new CampaignSlug("spring")).orElseThrow();
    }

    private Outcome change(UnaryOperator<Campaign> edit) {
        return changeCampaign.change(TENANT, campaign.id(), edit);
    }

    private static UnaryOperator<Campaign> called(String name) {
        return found -> found.with(name, found.qualification());
    }
}
