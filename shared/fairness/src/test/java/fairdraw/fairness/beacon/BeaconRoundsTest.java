package fairdraw.fairness.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.IsoTime;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The round that the rules give a draw, and the flags of a manifest made too late or early. */
final class BeaconRoundsTest {
    private static final BeaconChain CHAIN = BeaconChain.QUICKNET;
    private static final Instant CLOSE = Instant.parse("2026-03-01T19:00:00Z");
    private static final Instant DRAW = Instant.parse("2026-03-01T20:00:00Z");
    private static final BeaconRounds ROUNDS = new BeaconRounds(CHAIN, CLOSE, DRAW, 600);
    private static final Instant DUE = CHAIN.timeOf(ROUNDS.planned());

    @Test
    void thePlannedRoundIsTheFirstAtOrAfterDrawAt() {
        assertThat(ROUNDS.planned()).isEqualTo(CHAIN.roundAtOrAfter(DRAW));
    }

    @Test
    void theLeadAfterCloseMovesThePlannedRound() {
        BeaconRounds together = new BeaconRounds(CHAIN, DRAW, DRAW, 600);
        assertThat(together.planned()).isEqualTo(CHAIN.roundAtOrAfter(DRAW.plusSeconds(600)));
    }

    @Test
    void theNewYearExampleKeepsItsRound() {
        Instant drawAt = Instant.parse("2024-12-16T12:00:00Z");
        assertThat(new BeaconRounds(CHAIN, drawAt.minusSeconds(600), drawAt, 600).planned())
                .isEqualTo(13849012);
    }

    @Test
    void aManifestInTimeNamesThePlannedRound() {
        assertThat(ROUNDS.of(DUE.minusSeconds(2), false))
                .isEqualTo(new ManifestRound(ROUNDS.planned(), false, false));
    }

    @Test
    void aMillisecondTooLateIsLate() {
        Instant at = DUE.minusSeconds(2).plusMillis(1);
        assertThat(ROUNDS.of(at, false))
                .isEqualTo(
                        new ManifestRound(CHAIN.roundAtOrAfter(at.plusSeconds(600)), true, false));
    }

    @Test
    void lessThanAMillisecondIsNotSeen() {
        Instant at = DUE.minusSeconds(2).plusNanos(999_999);
        assertThat(ROUNDS.of(at, false).late()).isFalse();
    }

    @Test
    void anEarlyCloseIsDrawnALeadLater() {
        assertThat(ROUNDS.of(CLOSE.minusSeconds(1800), true))
                .isEqualTo(
                        new ManifestRound(
                                CHAIN.roundAtOrAfter(CLOSE.minusSeconds(1200)), false, true));
        assertThat(ROUNDS.of(DUE, true))
                .isEqualTo(
                        new ManifestRound(CHAIN.roundAtOrAfter(DUE.plusSeconds(600)), true, true));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whatTheMakerNamesTheVerifierAccepts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5000; i++) {
            Instant at =
                    DUE.plusMillis(random.nextLong(-5_000_000, 5_000_000))
                            .plusNanos(random.nextInt(1_000_000));
            boolean advanced = random.nextBoolean();
            ManifestRound named = ROUNDS.of(at, advanced);
            Instant printed = IsoTime.parse(IsoTime.text(at));
            assertThat(ROUNDS.faults(named, printed, advanced))
                    .describedAs("%s, seed %s", at, seed)
                    .isEmpty();
            assertThat(CHAIN.timeOf(named.round()))
                    .isAfterOrEqualTo(printed.plus(Duration.ofSeconds(2)));
        }
    }

    @Test
    void everyOtherClaimIsFound() {
        Instant inTime = CLOSE.plusSeconds(1);
        Instant late = DUE.plusSeconds(1);
        ManifestRound good = ROUNDS.of(inTime, false);
        fault(new ManifestRound(good.round() + 1, false, false), inTime, false);
        fault(new ManifestRound(good.round() - 1, false, false), inTime, false);
        fault(
                new ManifestRound(CHAIN.roundAtOrAfter(inTime.plusSeconds(600)), true, false),
                inTime,
                false);
        fault(good, late, false);
        ManifestRound delayed = ROUNDS.of(late, false);
        fault(new ManifestRound(delayed.round(), false, false), late, false);
        fault(new ManifestRound(good.round(), true, false), late, false);
        fault(new ManifestRound(delayed.round(), false, true), late, true);
        fault(ROUNDS.of(inTime, true), inTime, false);
        fault(new ManifestRound(good.round(), false, true), inTime, true);
    }

    @Test
    void aLeadThatLeavesNoTimeIsRefused() {
        assertThatThrownBy(() -> new BeaconRounds(CHAIN, CLOSE, DRAW, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void fault(ManifestRound named, Instant at, boolean testMode) {
        assertThat(ROUNDS.faults(named, at, testMode)).isNotEmpty();
    }
}
