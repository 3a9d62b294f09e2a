package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.entries.EntryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.ChangeWin.Outcome;
import fairdraw.domain.campaigns.entries.DeclaredWin.State;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.PrizeId;
import org.junit.jupiter.api.Test;

/** Declared wins that an operator revokes or moves. */
final class ChangeWinTest {

    private final EntryBench bench = new EntryBench(SampleCampaign.of(TENANT));
    private final Prize first = bench.prize(2);
    private final Prize second = bench.prize(1);

    @Test
    void aRevokedWinPutsItsPrizeBackOnce() {
        CampaignEntry entry = winner();
        var revoked = new DeclaredWin(first.id(), State.REVOKED);

        assertThat(revoke(entry)).isEqualTo(new Outcome.Changed(entry.id(), revoked));
        assertThat(revoke(entry)).isEqualTo(new Outcome.NoWin());

        assertThat(bench.stored(entry).win()).contains(revoked);
        assertThat(bench.stock(first)).isEqualTo(2);
        assertThat(reassign(entry, second.id())).isEqualTo(new Outcome.NoWin());
    }

    @Test
    void aWinThatIsNotDecidedYetCanBeRevoked() {
        CampaignEntry entry = bench.accepted(SampleSubmission.of(1, 1).winning(first.id()));

        assertThat(revoke(entry)).isInstanceOf(Outcome.Changed.class);

        assertThat(bench.evaluated(entry).win()).map(DeclaredWin::state).contains(State.REVOKED);
        assertThat(bench.stock(first)).isEqualTo(2);
    }

    @Test
    void aWinMovesToAnotherPrizeThatIsThere() {
        CampaignEntry entry = winner();
        var moved = new Outcome.Changed(entry.id(), new DeclaredWin(second.id(), State.CONFIRMED));

        assertThat(reassign(entry, second.id())).isEqualTo(moved);
        assertThat(reassign(entry, second.id())).isEqualTo(moved);

        assertThat(bench.stored(entry).win()).contains(moved.win());
        assertThat(bench.stock(first)).isEqualTo(2);
        assertThat(bench.stock(second)).isZero();
    }

    @Test
    void aWinStaysIfTheOtherPrizeIsNotThere() {
        CampaignEntry entry = winner();

        assertThat(reassign(entry, bench.prize(0).id())).isEqualTo(new Outcome.OutOfStock());
        assertThat(reassign(entry, new PrizeId("none"))).isEqualTo(new Outcome.PrizeUnknown());

        assertThat(bench.stored(entry)).isEqualTo(entry);
        assertThat(bench.stock(first)).isEqualTo(1);
    }

    @Test
    void thereIsNothingToRevokeOfAnEntryWithoutAWin() {
        assertThat(revoke(bench.accepted(SampleSubmission.of(2, 2))))
                .isEqualTo(new Outcome.NoWin());
        assertThat(bench.changeWin().revoke(TENANT, bench.campaign.id(), new EntryId("x")))
                .isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aChangeThatLosesARaceIsMadeToTheWinAsItIsThen() {
        CampaignEntry entry = bench.accepted(SampleSubmission.of(1, 1).winning(first.id()));
        bench.entries.meanwhile(() -> {
            bench.entries.meanwhile(() -> {});
            bench.evaluate(entry);
        });

        assertThat(reassign(entry, second.id()))
                .isEqualTo(
                        new Outcome.Changed(
                                entry.id(), new DeclaredWin(second.id(), State.CONFIRMED)));
        assertThat(bench.stock(first) + bench.stock(second)).isEqualTo(2);
    }

    @Test
    void aChangeThatLosesEveryRaceIsGivenUp() {
        CampaignEntry entry = winner();
        Prize third = bench.prize(1);
        swap(entry, second.id(), first.id());

        assertThat(reassign(entry, third.id())).isEqualTo(new Outcome.Busy());

        assertThat(bench.stock(third)).isEqualTo(1);
    }

    /** Has the win moved to and fro before every change from now on. */
    private void swap(CampaignEntry entry, PrizeId to, PrizeId fro) {
        bench.entries.meanwhile(() -> {
            bench.entries.meanwhile(() -> {});
            reassign(entry, to);
            swap(entry, fro, to);
        });
    }

    private CampaignEntry winner() {
        return bench.evaluated(bench.accepted(SampleSubmission.of(1, 1).winning(first.id())));
    }

    private Outcome revoke(CampaignEntry entry) {
        return bench.changeWin().revoke(TENANT, bench.campaign.id(), entry.id());
    }

    private Outcome reassign(CampaignEntry entry, PrizeId prizeId) {
        return bench.changeWin().reassign(TENANT, bench.campaign.id(), entry.id(), prizeId);
    }
}
