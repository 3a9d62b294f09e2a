package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.SampleCampaign.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignPrizes.Change;
import fairdraw.domain.ids.PrizeId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link CampaignPrizes}. */
public interface CampaignPrizesContract {

    /** Returns the entries that declare prizes. */
    CampaignEntries entries();

    CampaignPrizes prizes();

    /** Returns a campaign without prizes, the same one throughout a test. */
    SampleCampaign sample();

    private Campaign campaign() {
        return sample().campaign();
    }

    @Test
    default void prizesAreListedByIdInPages() {
        assertThat(prizes().all(campaign())).isEmpty();
        List<Prize> created = List.of(prize("c", 1), prize("a", 2), prize("b", 3));
        List<Prize> listed = List.of(created.get(1), created.get(2), created.get(0));

        assertThat(prizes().all(campaign())).isEqualTo(listed);
        for (int limit = 1; limit <= 4; limit++) {
            assertThat(Pages.all(limit, wanted -> prizes().page(campaign(), wanted)))
                    .isEqualTo(listed);
        }
    }

    @Test
    default void theLastPageIsTheOneAfterWhichThereIsNothing() {
        prize("a", 1);
        prize("b", 1);

        assertThat(prizes().page(campaign(), new Page.Wanted(2, Optional.empty())).next())
                .isEmpty();
        assertThat(prizes().page(campaign(), new Page.Wanted(1, Optional.empty())).next())
                .contains("a");
    }

    @Test
    default void aRevokedWinPutsItsPrizeBack() {
        prize("a", 3);
        CampaignEntry entry = winning("a");
        DeclaredWin revoked = entry.win().orElseThrow().revoked();

        assertThat(prizes().change(entry, revoked)).isEqualTo(Change.DONE);

        assertThat(win(entry)).contains(revoked);
        assertThat(stocks()).containsExactly(3L);
    }

    @Test
    default void aWinThatMovesTakesOnePrizeAndPutsTheOtherBack() {
        prize("a", 3);
        prize("b", 2);
        CampaignEntry entry = winning("a");
        DeclaredWin moved = entry.win().orElseThrow().ofPrize(new PrizeId("b"));

        assertThat(prizes().change(entry, moved)).isEqualTo(Change.DONE);

        assertThat(win(entry)).contains(moved);
        assertThat(stocks()).containsExactly(3L, 1L);
    }

    @Test
    default void aWinDoesNotMoveToAPrizeThatIsNotThere() {
        prize("a", 1);
        prize("b", 0);
        CampaignEntry entry = winning("a");
        DeclaredWin held = entry.win().orElseThrow();

        assertThat(prizes().change(entry, held.ofPrize(new PrizeId("b"))))
                .isEqualTo(Change.OUT_OF_STOCK);
        assertThat(prizes().change(entry, held.ofPrize(new PrizeId("c"))))
                .isEqualTo(Change.PRIZE_UNKNOWN);

        assertThat(win(entry)).contains(held);
        assertThat(stocks()).containsExactly(0L, 0L);
    }

    @Test
    default void ofTwoChangesOfOneReadTheFirstIsMade() {
        prize("a", 1);
        prize("b", 1);
        CampaignEntry entry = winning("a");
        DeclaredWin held = entry.win().orElseThrow();

        assertThat(prizes().change(entry, held.revoked())).isEqualTo(Change.DONE);
        assertThat(prizes().change(entry, held.revoked())).isEqualTo(Change.ENTRY_CHANGED);
        assertThat(prizes().change(entry, held.ofPrize(new PrizeId("b"))))
                .isEqualTo(Change.ENTRY_CHANGED);

        assertThat(win(entry)).contains(held.revoked());
        assertThat(stocks()).containsExactly(1L, 1L);
    }

    @Test
    default void thePrizesOfTwoModesAreApart() {
        prize("a", 1);
        Tenant live = new Tenant(campaign().tenant().organisation(), Mode.LIVE);

        assertThat(prizes().all(SampleCampaign.of(live).called(campaign().slug()).campaign()))
                .isEmpty();
    }

    private Prize prize(String id, long stock) {
        Prize prize =
                new Prize(new PrizeId(id), "Prize " + id, "VOUCHER", 4_990, stock, stock, OPENS);
        prizes().create(campaign(), prize);
        return prize;
    }

    private CampaignEntry winning(String prizeId) {
        NewEntry entry =
                SampleSubmission.of(1, 1).winning(new PrizeId(prizeId)).entry(campaign(), OPENS);
        assertThat(entries().submit(entry)).isEqualTo(new CampaignEntries.Submitting.Stored());
        return entry.entry();
    }

    private Optional<DeclaredWin> win(CampaignEntry entry) {
        return entries()
                .find(campaign().tenant(), campaign().id(), entry.id())
                .flatMap(CampaignEntry::win);
    }

    private List<Long> stocks() {
        return prizes().all(campaign()).stream().map(Prize::currentStock).toList();
    }
}
