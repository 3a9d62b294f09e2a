package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.sealing.SealedBench.extraction;
import static fairdraw.domain.draws.sealing.SealedBench.known;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.registering.PassedRounds;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.Source;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rounds that gave way to later ones. */
final class PassedRoundsTest {

    private final SealedBench bench = new SealedBench();
    private final ProveInTime prove =
            bench.proving(draw ->
                    Retrying.putOff(bench.draws, bench.triggers, draw, bench.clock.instant()));
    private final PassedRounds passed = new PassedRounds(bench.register);

    private List<Randomness.Round> of(Draw draw) {
        return passed.of(draw, (Progress.Sealed) draw.progress());
    }

    private static Randomness.Round named(Draw draw) {
        return (Randomness.Round) ((Progress.Sealed) draw.progress()).randomness();
    }

    /** Returns a draw whose witness is away until its first round. */
    private Draw late(Source source) {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(source, bench.witnessed);
        bench.witnesses.away(bench.witness);
        bench.keep();
        assertThat(of(draw)).isEmpty();
        bench.clock.set(known(draw));
        bench.witnesses.back(bench.witness);
        bench.keep();
        return draw;
    }

    @Test
    void aRoundThatCameTooSoonGivesWayWhetherOrNotTheEntryOfTheLaterOneHasItsPlace() {
        Draw draw = late(SealedBench.beacon(10));

        Draw next = prove.take(draw).orElseThrow();

        assertThat(of(next)).containsExactly(named(draw));
        bench.keep();
        assertThat(of(next)).containsExactly(named(draw));
    }

    @Test
    void eachRoundGivesWayInItsTurnAlsoOneOfADeadBeacon() {
        BeaconChain other = BeaconChain.QUICKNET;
        BeaconRule rule = SealedBench.beacon(10);
        Draw draw =
                late(
                        new BeaconRule(
                                rule.chain(),
                                rule.leadSeconds(),
                                rule.round(),
                                Optional.of(other)));
        Draw late = prove.take(draw).orElseThrow();
        bench.keep();
        bench.clock.set(known(late).plus(Duration.ofDays(8)));

        Draw taken = prove.take(late).orElseThrow();

        assertThat(named(taken).chain()).isEqualTo(other.chainHash());
        assertThat(of(taken)).containsExactly(named(draw), named(late));
    }

    @Test
    void aContestIsNoRound() {
        Draw draw = late(extraction());

        assertThat(of(prove.take(draw).orElseThrow())).isEmpty();
    }
}
