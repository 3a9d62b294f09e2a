package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.entries.EntryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.AddPrize.Outcome;
import fairdraw.domain.ids.CampaignId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** New prizes of a campaign. */
final class AddPrizeTest {

    private static final AddPrize.Form FORM = new AddPrize.Form("Voucher", "VOUCHER", 4_990, 100);

    private final EntryBench bench = new EntryBench(SampleCampaign.of(TENANT));

    @Test
    void aPrizeIsAddedWithItsWholeStock() {
        Outcome outcome = add(TENANT, bench.campaign.id().text());

        assertThat(outcome).isInstanceOf(Outcome.Added.class);
        Prize prize = ((Outcome.Added) outcome).prize();
        assertThat(prize)
                .isEqualTo(
                        new Prize(
                                prize.id(),
                                "Voucher",
                                "VOUCHER",
                                4_990,
                                100,
                                100,
                                bench.clock.instant()));
        assertThat(bench.prizes.all(bench.campaign)).containsExactly(prize);
    }

    @Test
    void theOldestPrizeIsListedFirst() {
        Prize first = bench.prize(1);
        bench.clock.forward(Duration.ofMillis(1));
        Prize second = bench.prize(1);

        assertThat(bench.prizes.all(bench.campaign)).containsExactly(first, second);
    }

    @Test
    void anUnknownCampaignGetsNoPrize() {
        assertThat(add(TENANT, "none")).isEqualTo(new Outcome.NotFound());
        assertThat(add(new Tenant(TENANT.organisation(), Mode.LIVE), bench.campaign.id().text()))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aCampaignHasAtMostAThousandPrizes() {
        for (int prize = 0; prize < CampaignPrizes.MOST; prize++) {
            assertThat(add(TENANT, bench.campaign.id().text())).isInstanceOf(Outcome.Added.class);
        }

        assertThat(add(TENANT, bench.campaign.id().text())).isEqualTo(new Outcome.Full());
        assertThat(bench.prizes.all(bench.campaign)).hasSize(1_000);
    }

    private Outcome add(Tenant tenant, String campaignId) {
        return bench.addPrize().add(tenant, new CampaignId(campaignId), FORM);
    }
}
