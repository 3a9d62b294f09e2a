package fairdraw.domain.campaigns.awards;

import static fairdraw.domain.campaigns.awards.AwardBench.byExtraction;
import static fairdraw.domain.campaigns.awards.AwardBench.drawing;
import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.awards.ReportGaps.Outcome;
import fairdraw.domain.ids.CampaignId;
import fairdraw.fairness.extraction.GapReport;
import fairdraw.fairness.extraction.LuckyNumber;
import org.junit.jupiter.api.Test;

/** The chances of a sealed campaign's numbers. */
final class ReportGapsTest {

    private static final SampleCampaign SAMPLE = SampleCampaign.of(TENANT).giving(5, 999);

    @Test
    void theNumberAfterTheLargestGapIsTheLuckiest() {
        AwardBench bench = new AwardBench(byExtraction(SAMPLE, 1));
        bench.numbers.holder(numbers(0, 3));
        bench.numbers.holder(numbers(99_999, 1));
        bench.sealed();

        assertThat(report(bench))
                .isInstanceOfSatisfying(
                        Outcome.Reported.class,
                        reported -> {
                            GapReport report = reported.report();
                            assertThat(report.numbers()).isEqualTo(4);
                            assertThat(report.luckiest()).isEqualTo(new LuckyNumber(0, 99_999));
                            assertThat(reported.map().taken())
                                    .hasSize(250)
                                    .startsWith(3, 0)
                                    .endsWith(0, 0);
                            assertThat(reported.map().taken().get(24)).isEqualTo(1);
                        });
    }

    @Test
    void theReportStaysAfterTheDraw() {
        AwardBench bench = new AwardBench(byExtraction(SAMPLE, 1));
        bench.numbers.holder(numbers(0, 3));
        bench.sealed();
        Outcome before = report(bench);
        bench.extractions.agree(bench.draw(), drawing(0, "00001"));
        bench.award();

        assertThat(report(bench)).isEqualTo(before).isInstanceOf(Outcome.Reported.class);
    }

    @Test
    void gapsHaveNoEffectWhereABeaconDecides() {
        AwardBench bench = new AwardBench(SAMPLE);
        bench.numbers.holder(numbers(0, 3));
        bench.numbers.holder(numbers(99_999, 1));
        bench.sealed();

        assertThat(report(bench))
                .isInstanceOfSatisfying(
                        Outcome.Reported.class,
                        reported -> {
                            GapReport report = reported.report();
                            assertThat(report.luckiest()).isEqualTo(new LuckyNumber(0, 0));
                            assertThat(report.chance()).isEqualTo(0.25);
                            assertThat(report.verdict()).isEqualTo(GapReport.Verdict.FINE);
                            assertThat(reported.map().taken()).startsWith(3, 0);
                        });
    }

    @Test
    void thereIsNoReportWithoutASealedListOfNumbers() {
        AwardBench bench = new AwardBench(byExtraction(SAMPLE, 1));
        assertThat(report(bench)).isEqualTo(new Outcome.NotSealed());
        bench.sealed();
        assertThat(report(bench)).isEqualTo(new Outcome.Empty());

        assertThat(report(new AwardBench(SAMPLE))).isEqualTo(new Outcome.NotSealed());
        assertThat(reportGaps(bench).of(TENANT, new CampaignId("none")))
                .isEqualTo(new Outcome.NotFound());
    }

    private static Outcome report(AwardBench bench) {
        return reportGaps(bench).of(TENANT, bench.numbers.campaign.id());
    }

    private static ReportGaps reportGaps(AwardBench bench) {
        return new ReportGaps(
                bench.numbers.campaigns, bench.numbers.draws, bench.awardByExtraction());
    }
}
