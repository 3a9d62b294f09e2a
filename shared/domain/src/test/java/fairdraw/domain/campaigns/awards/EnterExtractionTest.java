package fairdraw.domain.campaigns.awards;

import static fairdraw.domain.campaigns.awards.AwardBench.DATE;
import static fairdraw.domain.campaigns.awards.AwardBench.byExtraction;
import static fairdraw.domain.campaigns.awards.AwardBench.drawing;
import static fairdraw.domain.campaigns.numbers.NumberBench.TENANT;
import static fairdraw.domain.campaigns.numbers.SampleHolders.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.Tenant;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.campaigns.awards.EnterExtraction.Outcome;
import fairdraw.domain.campaigns.numbers.NumberBench;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.results.Extractions.Said;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.register.Draft;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.extraction.Extraction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The extraction of a campaign, which two operators enter. */
final class EnterExtractionTest {

    private static final Extraction FIRST = drawing(2, "00013");
    private static final Extraction SECOND = drawing(2, "00014");

    private final AwardBench bench =
            new AwardBench(byExtraction(SampleCampaign.of(TENANT).giving(5, 999), 1));

    @Test
    void twoOperatorsWhoEnterTheSameAgree() {
        seal();

        assertThat(bench.enter("op_1", FIRST)).isEqualTo(new Outcome.Waiting(new Said.Held(FIRST)));
        assertThat(bench.triggers.immediate()).isEmpty();
        assertThat(bench.enter("op_2", FIRST)).isEqualTo(new Outcome.Agreed(FIRST));

        assertThat(bench.extractions.agreed(bench.draw())).contains(FIRST);
        assertThat(bench.draw().nextAt()).isEqualTo(bench.numbers.clock.instant());
        assertThat(bench.triggers.immediate()).containsExactly(bench.draw().id());
    }

    @Test
    void oneOperatorAloneDecidesNothing() {
        seal();
        bench.enter("op_1", FIRST);

        assertThat(bench.enter("op_1", FIRST)).isEqualTo(new Outcome.Waiting(new Said.Held(FIRST)));

        assertThat(bench.extractions.agreed(bench.draw())).isEmpty();
        assertThat(bench.draw().nextAt()).isNull();
    }

    @Test
    void anOperatorMayCorrectWhatWasEntered() {
        seal();
        bench.enter("op_1", FIRST);

        assertThat(bench.enter("op_2", SECOND))
                .isEqualTo(new Outcome.Differs(List.of("prizes[4]")));
        assertThat(bench.enter("op_1", SECOND)).isEqualTo(new Outcome.Agreed(SECOND));
    }

    @Test
    void whatWasAgreedIsFinalAndMayBeRepeated() {
        seal();
        bench.enter("op_1", FIRST);
        bench.enter("op_2", FIRST);

        assertThat(bench.enter("op_1", SECOND)).isEqualTo(new Outcome.Decided());
        assertThat(bench.enter("op_3", FIRST)).isEqualTo(new Outcome.Agreed(FIRST));

        assertThat(bench.award()).isPresent();
        assertThat(bench.enter("op_1", FIRST)).isEqualTo(new Outcome.Agreed(FIRST));
    }

    @Test
    void anExtractionIsEnteredOnceTheListIsSealedAndItTookPlace() {
        assertThat(bench.enter("op_1", FIRST)).isEqualTo(new Outcome.TooEarly());
        seal();

        bench.numbers.clock.set(SampleCampaign.CLOSES.plusSeconds(10).minusMillis(1));
        assertThat(bench.enter("op_1", FIRST)).isEqualTo(new Outcome.TooEarly());
        bench.numbers.clock.set(SampleCampaign.CLOSES.plusSeconds(10));
        assertThat(bench.enter("op_1", FIRST)).isEqualTo(new Outcome.Waiting(new Said.Held(FIRST)));
    }

    @Test
    void anotherExtractionThanTheOneThatDecidesIsRefused() {
        seal();

        assertThat(bench.enter("op_1", new Extraction("6001", DATE, FIRST.prizes())))
                .isEqualTo(new Outcome.Other(List.of("contest")));
        assertThat(bench.enter("op_1", new Extraction("5999", DATE.minusDays(3), FIRST.prizes())))
                .isEqualTo(new Outcome.Other(List.of("contest", "date")));

        assertThat(bench.extractions.entered(bench.draw())).isEmpty();
    }

    @Test
    void nothingIsEnteredBeforeTheListIsProvenToHaveBeenSeenInTime() {
        AwardBench witnessed = witnessed();

        assertThat(witnessed.enter("op_1", FIRST)).isEqualTo(new Outcome.TooEarly());
        assertThat(witnessed.triggers.immediate()).containsExactly(witnessed.draw().id());
        assertThat(witnessed.extractions.entered(witnessed.draw())).isEmpty();

        // The step that follows the proof waits for what is entered.
        witnessed.award();
        assertThat(witnessed.enter("op_1", FIRST))
                .isEqualTo(new Outcome.Waiting(new Said.Held(FIRST)));
        assertThat(witnessed.enter("op_2", FIRST)).isEqualTo(new Outcome.Agreed(FIRST));
        assertThat(witnessed.draw().nextAt()).isNotNull();
        assertThat(witnessed.award().orElseThrow().progress()).isInstanceOf(Progress.Awarded.class);
    }

    @Test
    void aContestMayBeHeldLaterThanPlannedAndNoSooner() {
        AwardBench witnessed = witnessed();
        witnessed.award();
        Extraction sooner = new Extraction("6000", DATE.minusDays(1), FIRST.prizes());
        Extraction later = new Extraction("6000", DATE.plusDays(1), FIRST.prizes());

        assertThat(witnessed.enter("op_1", sooner)).isEqualTo(new Outcome.Other(List.of("date")));
        assertThat(witnessed.enter("op_1", FIRST))
                .isEqualTo(new Outcome.Waiting(new Said.Held(FIRST)));
        assertThat(witnessed.enter("op_2", later)).isEqualTo(new Outcome.Differs(List.of("date")));
        assertThat(witnessed.enter("op_1", later)).isEqualTo(new Outcome.Agreed(later));
    }

    @Test
    void aContestThatWasNotHeldGivesWayToTheNextOne() {
        AwardBench witnessed = witnessed();
        witnessed.award();
        Said notHeld = new Said.NotHeld("6000", DATE);

        assertThat(witnessed.says("op_1", notHeld)).isEqualTo(new Outcome.Waiting(notHeld));
        assertThat(witnessed.enter("op_2", FIRST)).isEqualTo(new Outcome.Differs(List.of("held")));
        assertThat(witnessed.says("op_2", notHeld))
                .isEqualTo(new Outcome.Passed(new Randomness.Contest("6000", DATE)));

        Draw moved = witnessed.draw();
        assertThat(((Progress.Sealed) moved.progress()).randomness())
                .isEqualTo(new Randomness.Contest("6001", DATE.plusDays(3)));
        assertThat(moved.nextAt()).isEqualTo(witnessed.numbers.clock.instant().plusSeconds(5));
        assertThat(witnessed.numbers.draws.register.pendingOf(TENANT.mode(), moved.id()))
                .last()
                .extracting(Draft::body)
                .asString()
                .contains("\"why\":\"NOT_HELD\"", "\"contest\":\"6001\"");
        witnessed.award();
        witnessed.numbers.clock.forward(Duration.ofDays(3));
        assertThat(witnessed.enter("op_1", FIRST))
                .isEqualTo(new Outcome.Other(List.of("contest", "date")));
        Extraction later = new Extraction("6001", DATE.plusDays(3), FIRST.prizes());
        witnessed.enter("op_1", later);
        assertThat(witnessed.enter("op_2", later)).isEqualTo(new Outcome.Agreed(later));
        assertThat(witnessed.award().orElseThrow().progress()).isInstanceOf(Progress.Awarded.class);
    }

    /**
     * Of two agreements at once that the draw moves on with counts, and the other decides nothing.
     */
    @Test
    void prizesThatWereAgreedOnAContestThatGaveWayDecideNothing() {
        AwardBench witnessed = witnessed();
        witnessed.award();
        witnessed.says("op_1", new Said.NotHeld("6000", DATE));
        witnessed.says("op_2", new Said.NotHeld("6000", DATE));
        witnessed.extractions.agree(witnessed.draw(), FIRST);

        assertThat(witnessed.award().orElseThrow().progress()).isInstanceOf(Progress.Sealed.class);
    }

    private static AwardBench witnessed() {
        AwardBench witnessed =
                new AwardBench(
                        NumberBench.witnessed(
                                byExtraction(SampleCampaign.of(TENANT).giving(5, 999), 1)));
        witnessed.numbers.holder(numbers(200_010, 5));
        witnessed.sealed();
        return witnessed;
    }

    @Test
    void aCampaignThatNoExtractionDecidesIsNotFound() {
        AwardBench byBeacon = new AwardBench(SampleCampaign.of(TENANT));

        assertThat(byBeacon.enter("op_1", FIRST)).isEqualTo(new Outcome.NotFound());
        seal();
        assertThat(
                        new EnterExtraction(
                                        bench.numbers.campaigns,
                                        bench.numbers.draws,
                                        bench.extractions,
                                        bench.triggers,
                                        bench.numbers.clock)
                                .enter(
                                        new Tenant(TENANT.organisation(), Mode.LIVE),
                                        bench.numbers.campaign.id(),
                                        new OperatorId("op_1"),
                                        new Said.Held(FIRST)))
                .isEqualTo(new Outcome.NotFound());
    }

    private void seal() {
        bench.numbers.holder(numbers(200_010, 5));
        bench.sealed();
    }
}
