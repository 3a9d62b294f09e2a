package fairdraw.domain.campaigns.awards;

import static fairdraw.domain.campaigns.awards.AwardBench.byExtraction;
import static fairdraw.domain.campaigns.awards.AwardBench.drawing;
import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.results.Rank;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.encoding.Hex;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published winning numbers of campaigns. */
final class NumbersEvidenceTest {

    private static final SampleCampaign SAMPLE = SampleCampaign.of(TENANT).giving(5, 999);

    @Test
    void nothingIsShownBeforeTheDrawIsDrawn() {
        AwardBench bench = new AwardBench(SAMPLE.drawing(2));
        bench.numbers.holder(numbers(10, 5));

        assertThat(evidence(bench, bench.draw())).isEmpty();
        assertThat(evidence(bench, bench.sealed())).isEmpty();
    }

    @Test
    void theNumbersThatABeaconDrawsAreShownWithTheirScores() {
        AwardBench bench = new AwardBench(SAMPLE.drawing(2));
        bench.numbers.holder(numbers(200_010, 5));
        bench.sealed();
        Draw drawn = bench.award().orElseThrow();
        String seed = bench.results.find(drawn).orElseThrow().seed();

        Map<?, ?> result = result(bench, drawn);

        assertThat(List.<Object>copyOf(result.keySet())).containsExactly("seed", "winners");
        assertThat(result.get("seed")).isEqualTo(seed);
        assertThat(result.get("winners"))
                .isEqualTo(
                        bench.results.ranks(drawn, 0, 2).stream()
                                .map(rank ->
                                        Map.of(
                                                "rank",
                                                rank.rank(),
                                                "leaf",
                                                rank.leaf(),
                                                "score",
                                                score(seed, rank),
                                                "number",
                                                number(rank.number())))
                                .toList());
    }

    private static String score(String seed, Rank rank) {
        return Hex.encode(Ranking.score(Hex.decode(seed), Hex.decode(rank.leaf())));
    }

    private static Map<String, Object> number(long index) {
        return Map.of("series", "2", "order_number", "%05d".formatted(index % 100_000));
    }

    @Test
    void theNumbersOfAnExtractionAreShownWithItAndWithoutASeed() {
        AwardBench bench = new AwardBench(byExtraction(SAMPLE, 2));
        bench.numbers.holder(numbers(200_010, 5));
        bench.sealed();
        bench.extractions.agree(bench.draw(), drawing(2, "00013"));
        Draw drawn = bench.award().orElseThrow();
        List<Rank> ranks = bench.results.ranks(drawn, 0, 2);

        assertThat(result(bench, drawn))
                .isEqualTo(
                        Map.of(
                                "extraction",
                                Map.of(
                                        "contest",
                                        "6000",
                                        "date",
                                        "2026-03-01",
                                        "prizes",
                                        drawing(2, "00013").prizes(),
                                        "by",
                                        2),
                                "number",
                                number(200_013),
                                "winners",
                                List.of(
                                        Map.of(
                                                "rank",
                                                0,
                                                "leaf",
                                                ranks.getFirst().leaf(),
                                                "number",
                                                number(200_013)),
                                        Map.of(
                                                "rank",
                                                1,
                                                "leaf",
                                                ranks.getLast().leaf(),
                                                "number",
                                                number(200_014)))));
    }

    @Test
    void aCampaignWithoutNumbersHasAnEmptyListOfWinners() {
        AwardBench bench = new AwardBench(SAMPLE.drawing(2));
        bench.sealed();
        Draw drawn = bench.award().orElseThrow();

        assertThat(result(bench, drawn).get("winners")).isEqualTo(List.of());
    }

    private static NumbersEvidence published(AwardBench bench) {
        return new NumbersEvidence(bench.results, bench.extractions);
    }

    private static Map<String, @Nullable Object> evidence(AwardBench bench, Draw draw) {
        return published(bench).of(draw, bench.results.find(draw));
    }

    private static Map<?, ?> result(AwardBench bench, Draw draw) {
        assertThat(evidence(bench, draw)).containsOnlyKeys("result");
        return evidence(bench, draw).get("result") instanceof Map<?, ?> result ? result : Map.of();
    }
}
