package fairdraw.domain.campaigns.entries;

import static fairdraw.domain.campaigns.entries.EntryBench.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.ids.PrizeId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The result of an entry in each mechanic, as integrators see it. */
final class EntryMechanicsTest {

    private final EntryBench manual = new EntryBench(SampleCampaign.of(TENANT).allowing(1));
    private final EntryBench automatic = new EntryBench(SampleCampaign.of(TENANT).allocating(2));

    @Test
    void anEntryThatIsNotDecidedIsPending() {
        assertThat(mechanics(manual, manual.accepted(SampleSubmission.of(1, 1))))
                .containsExactly("{mechanic_type=lucky_numbers, status=PENDING, outcome=null}");
    }

    @Test
    void manualNumbersAreApprovedAsAQuantity() {
        CampaignEntry entry = manual.evaluated(manual.accepted(SampleSubmission.of(1, 1)));

        assertThat(mechanics(manual, entry))
                .containsExactly(
                        "{mechanic_type=lucky_numbers, status=APPROVED,"
                                + " outcome={quantity=5, series_count=10}}");
    }

    @Test
    void automaticNumbersArePendingUntilTheEntryHoldsThem() {
        CampaignEntry entry = automatic.evaluated(automatic.accepted(SampleSubmission.of(1, 1)));

        assertThat(mechanics(automatic, entry))
                .containsExactly("{mechanic_type=lucky_numbers, status=PENDING, outcome=null}");
        assertThat(mechanics(automatic, entry, new LuckyNumber(0, 3), new LuckyNumber(0, 42)))
                .containsExactly(
                        "{mechanic_type=lucky_numbers, status=APPROVED,"
                                + " outcome={quantity=2, series_count=1,"
                                + " numbers=[{series=0, order_number=00003},"
                                + " {series=0, order_number=00042}]}}");
    }

    @Test
    void aRejectedEntryShowsItsReason() {
        manual.evaluated(manual.accepted(SampleSubmission.of(1, 1)));
        CampaignEntry entry = manual.evaluated(manual.accepted(SampleSubmission.of(1, 2)));

        assertThat(mechanics(manual, entry))
                .containsExactly(
                        "{mechanic_type=lucky_numbers, status=REJECTED, outcome=null, reason=the"
                                + " participant has as many entries as the campaign allows}");
    }

    @ParameterizedTest
    @CsvSource({
        "HELD, PENDING, true",
        "CONFIRMED, APPROVED, true",
        "VOID, REJECTED, false",
        "REVOKED, REVOKED, false"
    })
    void aDeclaredWinHasAWordForEachState(
            DeclaredWin.State state, String word, boolean takesStock) {
        CampaignEntry entry =
                manual.accepted(SampleSubmission.of(1, 1).winning(manual.prize(1).id()));
        DeclaredWin win = new DeclaredWin(new PrizeId("prize"), state);
        manual.entries.declare(entry, win);

        assertThat(mechanics(manual, manual.stored(entry)).getLast())
                .isEqualTo(
                        "{mechanic_type=instant_win, status="
                                + word
                                + ", outcome={won=true, prize_definition_id=prize}}");
        assertThat(win.takesStock()).isEqualTo(takesStock);
    }

    private static List<String> mechanics(
            EntryBench bench, CampaignEntry entry, LuckyNumber... numbers) {
        return EntryMechanics.of(entry, bench.campaign.luckyNumbers(), List.of(numbers)).stream()
                .map(Object::toString)
                .toList();
    }
}
