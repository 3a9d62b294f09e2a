package fairdraw.domain.campaigns.awards;

import static fairdraw.domain.campaigns.awards.AwardBench.byExtraction;
import static fairdraw.domain.campaigns.awards.AwardBench.drawing;
import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberBench;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Rank;
import fairdraw.domain.events.DomainEvent;
import fairdraw.domain.register.Draft;
import fairdraw.fairness.entries.Drawn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The winning numbers of campaigns, and the events about them. */
final class AwardNumbersTest {

    private static final SampleCampaign SAMPLE = SampleCampaign.of(TENANT).giving(5, 999);

    @Test
    void aBeaconDrawsAmongAllHeldNumbers() {
        AwardBench bench = new AwardBench(SAMPLE.drawing(3));
        bench.numbers.holder(numbers(10, 5));
        bench.numbers.holder(numbers(500, 5));
        Draw sealed = bench.sealed();

        Draw drawn = bench.award().orElseThrow();

        assertThat(drawn).isEqualTo(bench.draw());
        assertThat(drawn.progress())
                .isEqualTo(
                        new Progress.Awarded(
                                (Progress.Sealed) sealed.progress(),
                                10,
                                3,
                                3,
                                false,
                                0,
                                bench.numbers.clock.instant()));
        assertThat(drawn.nextAt()).isEqualTo(bench.numbers.clock.instant());
        assertThat(ranks(bench))
                .hasSize(3)
                .allMatch(number -> number / 5 == 2 || number / 5 == 100)
                .doesNotHaveDuplicates();
    }

    @Test
    void aDrawWaitsForABeaconThatIsLate() {
        AwardBench bench = new AwardBench(SAMPLE);
        bench.numbers.holder(numbers(10, 5));
        Draw sealed = bench.sealed();
        bench.beacons.late(true);

        Draw waiting = bench.award().orElseThrow();

        assertThat(waiting.progress()).isEqualTo(sealed.progress());
        assertThat(waiting.nextAt()).isEqualTo(bench.numbers.clock.instant().plusSeconds(1));
        assertThat(ranks(bench)).isEmpty();
        bench.beacons.late(false);
        assertThat(bench.award().orElseThrow().progress()).isInstanceOf(Progress.Awarded.class);
    }

    @Test
    void fewerNumbersThanPrizesAllWin() {
        AwardBench bench = new AwardBench(SAMPLE.drawing(9));
        bench.numbers.holder(numbers(10, 2));
        bench.sealed();

        Progress.Awarded awarded = (Progress.Awarded) bench.award().orElseThrow().progress();

        assertThat(awarded.nextRank()).isEqualTo(2);
        assertThat(ranks(bench)).containsExactlyInAnyOrder(10L, 11L);
    }

    @Test
    void aCampaignWithoutNumbersHasNoWinner() {
        AwardBench bench = new AwardBench(SAMPLE);
        bench.sealed();
        bench.award();

        Draw concluded = bench.tellWinners().take(bench.draw()).orElseThrow();

        assertThat(concluded.progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(bench.bus.events()).isEmpty();
    }

    @Test
    void anExtractionIsWaitedFor() {
        AwardBench bench = new AwardBench(byExtraction(SAMPLE, 1));
        bench.numbers.holder(numbers(10, 5));
        Draw sealed = bench.sealed();

        Draw waiting = bench.award().orElseThrow();

        assertThat(waiting.progress()).isEqualTo(sealed.progress());
        assertThat(waiting.nextAt()).isNull();
    }

    @Test
    void theDrawnNumberWinsOrTheOneThatTheRuleNamesInItsPlace() {
        AwardBench bench = new AwardBench(byExtraction(SAMPLE, 2));
        bench.numbers.holder(numbers(200_010, 5));
        bench.numbers.holder(numbers(700_000, 5));
        bench.sealed();
        bench.extractions.agree(bench.draw(), drawing(2, "00013"));

        Progress.Awarded awarded = (Progress.Awarded) bench.award().orElseThrow().progress();

        assertThat(awarded.entrants()).isEqualTo(10);
        assertThat(awarded.ranks()).isEqualTo(2);
        assertThat(ranks(bench)).containsExactly(200_013L, 200_014L);
    }

    @Test
    void aWinningAutomaticNumberIsToldToItsEntry() {
        AwardBench automatic = new AwardBench(SampleCampaign.of(TENANT).allocating(5));
        CampaignEntry entry = automatic.numbers.given();
        automatic.sealed();

        automatic.award();

        automatic.tellWinners().take(automatic.draw());
        assertThat(automatic.bus.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data()).containsEntry("entryId", entry.id().text()));
    }

    @Test
    void whatOpenedAutomaticNumbersIsShownInTheRegister() {
        AwardBench bench = registered();
        Draw sealed = bench.sealed();

        bench.award();

        Drawn.Numbers shown =
                bench.numbers
                        .openNumbers(bench.beacons, bench.triggers)
                        .shown(sealed)
                        .orElseThrow();
        assertThat(entries(bench))
                .anySatisfy(entry -> assertThat(entry).contains("\"given\":[5]"))
                .anySatisfy(entry ->
                        assertThat(entry)
                                .contains("\"secret\":\"" + shown.secret() + '"')
                                .contains("\"opened\":\"" + shown.opened() + '"'));
    }

    @Test
    void aDrawWhoseNumbersWereNeverOpenedWaitsForWhatOpensThem() {
        AwardBench bench =
                new AwardBench(NumberBench.witnessed(SampleCampaign.of(TENANT).allocating(5)));
        Draw sealed = bench.sealed();
        bench.beacons.late(true);

        assertThat(bench.award().orElseThrow().progress()).isEqualTo(sealed.progress());

        bench.beacons.late(false);
        assertThat(bench.award().orElseThrow().progress()).isInstanceOf(Progress.Awarded.class);
        assertThat(entries(bench)).anySatisfy(entry -> assertThat(entry).contains("\"opened\""));
    }

    private static AwardBench registered() {
        AwardBench bench =
                new AwardBench(NumberBench.witnessed(SampleCampaign.of(TENANT).allocating(5)));
        assertThat(bench.numbers.openNumbers(bench.beacons, bench.triggers).isOpened(bench.draw()))
                .isTrue();
        bench.numbers.given();
        return bench;
    }

    private static List<String> entries(AwardBench bench) {
        return bench.numbers.draws.register.pendingOf(TENANT.mode(), bench.draw().id()).stream()
                .map(Draft::body)
                .toList();
    }

    @Test
    void everyWinningNumberIsToldOnceAndThenTheDrawIsConcluded() {
        AwardBench bench = new AwardBench(byExtraction(SAMPLE, 2));
        CampaignEntry entry = bench.numbers.holder(numbers(200_010, 5));
        bench.sealed();
        bench.extractions.agree(bench.draw(), drawing(2, "00013"));
        Draw awarded = bench.award().orElseThrow();

        Draw concluded = bench.tellWinners().take(awarded).orElseThrow();

        assertThat(concluded.progress()).isInstanceOf(Progress.Concluded.class);
        assertThat(concluded.nextAt()).isNull();
        List<DomainEvent> events = bench.bus.events();
        assertThat(events).extracting(DomainEvent::type).containsOnly("campaign.number.won");
        assertThat(events).extracting(DomainEvent::id).doesNotHaveDuplicates().hasSize(2);
        assertThat(events.getFirst().data())
                .containsEntry("drawId", concluded.id().text())
                .containsEntry("campaignId", bench.numbers.campaign.id().text())
                .containsEntry("campaignSlug", "spring")
                .containsEntry("entryId", entry.id().text())
                .containsEntry("rank", 0)
                .containsEntry("number", Map.of("series", "2", "order_number", "00013"));
        assertThat(bench.tellWinners().take(awarded)).isEmpty();
    }

    private static List<Long> ranks(AwardBench bench) {
        return bench.results.ranks(bench.draw(), 0, 100).stream().map(Rank::number).toList();
    }
}
