package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.sealing.SealedBench.beacon;
import static fairdraw.domain.draws.sealing.SealedBench.extraction;
import static fairdraw.domain.draws.sealing.SealedBench.known;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.draws.sealing.CancelDraw.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The way of a live draw from its seal to its result, with others who see it or do not. */
final class ProveInTimeTest {

    private final SealedBench bench = new SealedBench();
    private final List<Draw> drawn = new ArrayList<>();
    private final ProveInTime prove = bench.proving(this::result);

    private Optional<Draw> result(Draw draw) {
        drawn.add(draw);
        return Optional.of(draw);
    }

    @Test
    void aListThatIsSeenRestsUntilItsRoundAndIsDrawnThen() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(beacon(10), bench.witnessed);
        bench.keep();

        Draw resting = prove.take(draw).orElseThrow();

        assertThat(resting.nextAt()).isEqualTo(known(draw));
        assertThat(bench.triggers.set()).containsEntry(draw.id().text() + ".draw", known(draw));
        assertThat(drawn).isEmpty();
        bench.clock.set(known(draw));
        prove.take(resting);
        assertThat(drawn).containsExactly(resting);
    }

    @Test
    void aLaterRoundLeavesTimeToSeeItsEntryHoweverShortTheLead() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(beacon(10), bench.witnessed);
        bench.witnesses.away(bench.witness);
        bench.keep();
        bench.clock.set(known(draw));
        bench.witnesses.back(bench.witness);
        bench.keep();

        Draw late = prove.take(draw).orElseThrow();

        bench.keep();
        assertThat(bench.last(late).entry().body()).contains("\"why\":\"LATE\"");
        assertThat(known(late))
                .isBetween(
                        bench.clock.instant().plusSeconds(90),
                        bench.clock.instant().plusSeconds(93));
        assertThat(bench.last(late).entry().deadline()).contains(known(late).minusSeconds(30));
        bench.clock.set(known(late));
        Draw proven = prove.take(late).orElseThrow();
        assertThat(drawn).containsExactly(proven);
    }

    @Test
    void aListThatIsSeenWaitsForItsContest() {
        bench.clock.set(SampleCampaign.CLOSES.minusSeconds(60));
        Draw draw = bench.sealed(extraction(), bench.witnessed);
        prove.take(draw);
        assertThat(drawn).isEmpty();
        bench.keep();

        Draw waiting = bench.draws.locate(draw.id()).orElseThrow();
        prove.take(waiting);

        assertThat(drawn).containsExactly(waiting);
    }

    @Test
    void theNextContestWhoseDeadlineIsAheadDecidesWhatCameLate() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(extraction(), bench.witnessed);
        bench.witnesses.away(bench.witness);
        bench.keep();
        // The deadline of the contest on the Wednesday after that Sunday has passed, too.
        bench.clock.set(known(draw).plus(Duration.ofDays(3)).minusSeconds(5));
        bench.witnesses.back(bench.witness);
        bench.keep();

        Draw late = prove.take(draw).orElseThrow();

        bench.keep();
        assertThat(bench.last(late).entry().body())
                .contains("\"why\":\"LATE\"", "\"contest\":\"6002\"", "\"date\":\"2026-03-07\"");
        assertThat(known(late)).isEqualTo(known(draw).plus(Duration.ofDays(6)));
        assertThat(bench.last(late).entry().deadline()).contains(known(late).minusSeconds(5));
        assertThat(late.nextAt()).isEqualTo(bench.clock.instant().plusSeconds(5));
        prove.take(late);
        assertThat(drawn).containsExactly(late);
    }

    @Test
    void aContestWhoseListIsUnprovenForADayGivesWayToALaterOne() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(extraction(), bench.witnessed);
        bench.witnesses.away(bench.witness);
        bench.keep();
        bench.clock.set(known(draw).plusSeconds(86_399));
        Draw waiting = prove.take(draw).orElseThrow();
        assertThat(waiting.progress()).isEqualTo(draw.progress());
        bench.clock.set(known(draw).plusSeconds(86_400));

        Draw later = prove.take(waiting).orElseThrow();

        bench.keep();
        assertThat(bench.last(later).entry().body())
                .contains("\"why\":\"UNPROVEN\"", "\"contest\":\"6001\"");
    }

    @Test
    void whatIsUnprovenForADayIsDecidedByALaterRound() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(beacon(10), bench.witnessed);
        bench.witnesses.away(bench.witness);
        bench.keep();
        bench.clock.set(known(draw).plusSeconds(86_399));
        Draw waiting = prove.take(draw).orElseThrow();
        assertThat(waiting.progress()).isEqualTo(draw.progress());
        assertThat(bench.register.nudged()).containsExactly(Mode.LIVE);
        bench.clock.set(known(draw).plusSeconds(86_400));

        Draw later = prove.take(waiting).orElseThrow();

        assertThat(known(later)).isAfter(bench.clock.instant());
        bench.keep();
        assertThat(bench.last(later).entry().body()).contains("\"why\":\"UNPROVEN\"");
    }

    @Test
    void aSealThatHasNoPlaceYetIsNeitherInNorOut() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(beacon(10), bench.witnessed);
        bench.clock.set(known(draw));

        Draw waiting = prove.take(draw).orElseThrow();

        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(drawn).isEmpty();
    }

    @Test
    void whereStampsDecideOneInTimeIsEnoughAndNoneMakesItLate() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw =
                bench.sealed(
                        beacon(10), new Witnessing(List.of(), 0, List.of(SealedBench.STAMPER), 1));
        bench.keep();
        bench.clock.set(known(draw));
        long deadline = known(draw).getEpochSecond() - 30;

        bench.stamp(draw, deadline + 1);
        Draw late = prove.take(draw).orElseThrow();
        bench.keep();
        assertThat(bench.last(late).entry().body()).contains("\"why\":\"LATE\"");

        bench.stamp(late, known(late).getEpochSecond() - 30);
        bench.clock.set(known(late));
        prove.take(late);
        assertThat(drawn).containsExactly(late);
    }

    @Test
    void aCancellationIsRefusedOnceItsWitnessesMayNotHaveItInTime() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(beacon(10), bench.witnessed);

        assertThat(bench.askedAt(draw, known(draw).minusSeconds(90)))
                .isInstanceOf(Outcome.TooLate.class);
        assertThat(bench.askedAt(draw, known(draw).minusMillis(90_001)))
                .isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void aCancellationThatRestsOnNobodyIsRefusedFiveSecondsBeforeTheRound() {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(beacon(10), Witnessing.NONE);

        assertThat(DrawDeadlines.areDemanded(draw)).isFalse();
        assertThat(bench.askedAt(draw, known(draw).minusSeconds(5)))
                .isInstanceOf(Outcome.TooLate.class);
        assertThat(bench.askedAt(draw, known(draw).minusMillis(5_001)))
                .isInstanceOf(Outcome.Asked.class);
    }
}
