package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.sealing.SealedBench.known;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.SampleCampaign;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Retrying;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.Witnessing;
import fairdraw.domain.draws.sealing.CancelDraw.Outcome;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.beacon.BeaconChain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sealed draw whose beacon signs no more. */
final class DeadBeaconTest {

    private static final Duration DEAD = Duration.ofDays(7).plusSeconds(30);

    private final SealedBench bench = new SealedBench();
    private final ProveInTime prove =
            bench.proving(draw ->
                    Retrying.putOff(bench.draws, bench.triggers, draw, bench.clock.instant()));

    private static BeaconRule beacon(Optional<BeaconChain> fallback) {
        BeaconRule rule = SealedBench.beacon(10);
        return new BeaconRule(rule.chain(), rule.leadSeconds(), rule.round(), fallback);
    }

    private Draw seen(Optional<BeaconChain> fallback, Witnessing witnessing) {
        bench.clock.set(SampleCampaign.CLOSES);
        Draw draw = bench.sealed(beacon(fallback), witnessing);
        bench.keep();
        return draw;
    }

    private Draw takenAt(Draw draw, Instant at) {
        bench.clock.set(at);
        return prove.take(draw).orElseThrow();
    }

    private static BeaconChain other() {
        return BeaconChain.QUICKNET;
    }

    private static Randomness named(Draw draw) {
        return ((Progress.Sealed) draw.progress()).randomness();
    }

    @Test
    void theBeaconOfTheRulesTakesOverAfterSevenDaysAndNoSooner() {
        Draw draw = seen(Optional.of(other()), bench.witnessed);
        Instant dead = known(draw).plus(DEAD);

        Draw waiting = takenAt(draw, dead.minusSeconds(1));
        assertThat(named(waiting)).isEqualTo(named(draw));

        Draw next = takenAt(waiting, dead);

        long round = other().roundAtOrAfter(dead.plus(Duration.ofHours(24)));
        assertThat(named(next)).isEqualTo(new Randomness.Round(other().chainHash(), round));
        assertThat(known(next)).isEqualTo(other().timeOf(round));
        bench.keep();
        assertThat(bench.last(next).entry().body())
                .contains("\"why\":\"BEACON_DEAD\"", "\"chain\":\"" + other().chainHash() + "\"");
        assertThat(bench.last(next).entry().deadline()).contains(known(next).minusSeconds(30));
    }

    @Test
    void whereNobodyWitnessesItTakesOverToo() {
        Draw draw = seen(Optional.of(other()), Witnessing.NONE);

        Draw next = takenAt(draw, known(draw).plus(DEAD));

        assertThat(named(next)).isInstanceOf(Randomness.Round.class).isNotEqualTo(named(draw));
    }

    @Test
    void itTakesOverOnceAndIsWaitedForThen() {
        Draw draw = seen(Optional.of(other()), bench.witnessed);
        Draw next = takenAt(draw, known(draw).plus(DEAD));
        bench.keep();

        Draw still = takenAt(next, known(next).plus(DEAD));

        assertThat(named(still)).isEqualTo(named(next));
    }

    @Test
    void whatNoBeaconTakesOverWaitsAndMayBeCancelledThen() {
        Draw draw = seen(Optional.empty(), bench.witnessed);
        Instant dead = known(draw).plus(DEAD);

        Draw waiting = takenAt(draw, dead);

        assertThat(named(waiting)).isEqualTo(named(draw));
        assertThat(bench.askedAt(waiting, dead.minusSeconds(1)))
                .isInstanceOf(Outcome.TooLate.class);
        assertThat(bench.askedAt(waiting, dead)).isInstanceOf(Outcome.Asked.class);
        bench.keep();
        assertThat(bench.last(waiting).entry().body()).contains("\"why\":\"BEACON_DEAD\"");
    }
}
