package fairdraw.fairness.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The round that the rules give a draw, or an early close of a draw in test mode. */
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
    void anEarlyCloseIsDrawnALeadLater() {
        assertThat(ROUNDS.advanced(CLOSE.minusSeconds(1800)))
                .isEqualTo(CHAIN.roundAtOrAfter(CLOSE.minusSeconds(1200)));
        assertThat(ROUNDS.advanced(DUE)).isEqualTo(CHAIN.roundAtOrAfter(DUE.plusSeconds(600)));
    }

    @Test
    void lessThanAMillisecondIsNotSeen() {
        Instant at = DUE.minusSeconds(600);
        assertThat(ROUNDS.advanced(at.plusNanos(999_999))).isEqualTo(ROUNDS.advanced(at));
        assertThat(ROUNDS.advanced(at.plusMillis(1))).isEqualTo(ROUNDS.advanced(at) + 1);
    }

    @Test
    void aLeadThatLeavesNoTimeIsRefused() {
        assertThatThrownBy(() -> new BeaconRounds(CHAIN, CLOSE, DRAW, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
