package fairdraw.domain.campaigns.awards;

import static fairdraw.domain.campaigns.awards.AwardBench.byExtraction;
import static fairdraw.domain.campaigns.awards.AwardBench.drawing;
import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.CampaignRules;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.SignedBeacons;
import fairdraw.domain.draws.rules.ExtractionRule;
import fairdraw.fairness.extraction.Extraction;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The lists that a campaign's rules void, since one of their numbers is far likelier. */
final class VoidCrowdedTest {

    private static final Extraction EXTRACTION = drawing(2, "00013");

    @Test
    void aListWithALargerGapIsCancelledByTheRuleAndNobody() {
        AwardBench bench = sealed(OptionalLong.of(2), 3);

        Draw cancelled = take(bench).orElseThrow();

        Cancelling asked = cancelled.cancelling().orElseThrow();
        assertThat(asked.by()).isEmpty();
        assertThat(asked.reason()).isEqualTo("a number has more than 2 times its fair share");
        assertThat(asked.at()).isEqualTo(bench.numbers.clock.instant());
        assertThat(cancelled.nextAt()).isEqualTo(asked.at());
        assertThat(bench.draw()).isEqualTo(cancelled);
    }

    @Test
    void aGapOfExactlyTheMostVoidsNothing() {
        // A single number wins always, which is its fair share.
        AwardBench bench = sealed(OptionalLong.of(1), 1);

        Draw waiting = take(bench).orElseThrow();

        assertThat(waiting.cancelling()).isEmpty();
        assertThat(waiting.nextAt()).isNull();
    }

    @Test
    void rulesWithoutAMostVoidNothing() {
        AwardBench bench = sealed(OptionalLong.empty(), 3);

        assertThat(bench.draw().nextAt()).isNull();
        assertThat(take(bench).orElseThrow().cancelling()).isEmpty();
    }

    @Test
    void aListWithoutANumberIsNotVoid() {
        AwardBench bench = bench(OptionalLong.of(1));
        bench.sealed();

        assertThat(take(bench).orElseThrow().cancelling()).isEmpty();
    }

    @Test
    void theListIsJudgedBeforeAnExtractionIsTaken() {
        AwardBench crowded = sealed(OptionalLong.of(2), 3);
        assertThat(crowded.enter("op_1", EXTRACTION))
                .isEqualTo(new EnterExtraction.Outcome.TooEarly());
        take(crowded);
        assertThat(crowded.enter("op_1", EXTRACTION))
                .isEqualTo(new EnterExtraction.Outcome.TooEarly());
        assertThat(crowded.extractions.entered(crowded.draw())).isEmpty();

        AwardBench valid = sealed(OptionalLong.of(3), 3);
        take(valid);
        valid.enter("op_1", EXTRACTION);
        assertThat(valid.enter("op_2", EXTRACTION))
                .isEqualTo(new EnterExtraction.Outcome.Agreed(EXTRACTION));
        assertThat(take(valid).orElseThrow().progress()).isInstanceOf(Progress.Awarded.class);
    }

    @Test
    void theMostStandsInTheRulesBesideTheExtraction() {
        CampaignRules rules = CampaignRules.of(bench(OptionalLong.of(7)).numbers.draw);

        assertThat(rules.document()).containsEntry("maxGap", 7L);
        assertThat(CampaignRules.parse(rules.document(), _ -> SignedBeacons.chain()))
                .isEqualTo(rules);
        assertThat(CampaignRules.of(bench(OptionalLong.empty()).numbers.draw).document())
                .doesNotContainKey("maxGap");
    }

    /** Has consecutive numbers of a series sealed, of which the last wins nearly always. */
    private static AwardBench sealed(OptionalLong most, int numbers) {
        AwardBench bench = bench(most);
        bench.numbers.holder(numbers(0, numbers));
        bench.sealed();
        return bench;
    }

    private static AwardBench bench(OptionalLong most) {
        SampleCampaign sample = byExtraction(SampleCampaign.of(TENANT).giving(5, 999), 1);
        ExtractionRule rule = CampaignRules.of(sample.draw()).extraction().orElseThrow();
        return new AwardBench(sample.drawing(1, rule.voidAbove(most)));
    }

    private static Optional<Draw> take(AwardBench bench) {
        return new VoidCrowded(bench.numbers.draws, bench.awardByExtraction(), bench.numbers.clock)
                .take(bench.draw(), _ -> bench.award());
    }
}
