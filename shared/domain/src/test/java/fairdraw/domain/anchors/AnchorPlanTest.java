package fairdraw.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.anchors.AnchorPlan.Due;
import fairdraw.fairness.evidence.Deadlines;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The heads that a witness is handed around a deadline. */
final class AnchorPlanTest {

    private static final long D = 1_000;
    private static final List<Long> HEADS = List.of(4L, 6L, 9L);

    private static AnchorPlan live(long seen, long now, Due... dues) {
        return AnchorPlan.of(seen, List.of(dues), HEADS, Deadlines.LIVE, now);
    }

    private static AnchorPlan plan(long out, long next) {
        return new AnchorPlan(size(out), size(next));
    }

    private static OptionalLong size(long size) {
        return size < 0 ? OptionalLong.empty() : OptionalLong.of(size);
    }

    @Test
    void withoutDeadlinesTheNewestHeadIsHandedOn() {
        assertThat(live(0, D)).isEqualTo(plan(-1, 9));
        assertThat(live(6, D)).isEqualTo(plan(-1, 9));
        assertThat(live(9, D)).isEqualTo(plan(-1, -1));
    }

    /** Entry 7 has the deadline, and the witness has seen the log up to 4 entries. */
    @ParameterizedTest
    @CsvSource({
        "984, -1, 9",
        "985, -1, 6",
        "1000, -1, 6",
        "1010, -1, 6",
        "1025, -1, 6",
        "1026, 6, 9",
        "9999, 6, 9"
    })
    void anEntryIsShownInTimeOrHeldBackOrProvenOut(long now, long out, long next) {
        assertThat(live(4, now, new Due(7, D))).isEqualTo(plan(out, next));
    }

    @ParameterizedTest
    @CsvSource({"998, -1, 9", "999, -1, 6", "1001, -1, 6", "1002, 6, 9"})
    void roundsOfTheTestModeFollowMoreClosely(long now, long out, long next) {
        assertThat(AnchorPlan.of(4, List.of(new Due(7, D)), HEADS, Deadlines.TEST, now))
                .isEqualTo(plan(out, next));
    }

    @Test
    void theHeadThatTheWitnessHasIsSignedAgainIfNoOtherProvesTheEntryOut() {
        assertThat(live(6, D + 30, new Due(7, D))).isEqualTo(plan(6, 9));
        assertThat(live(6, D + 30, new Due(6, D))).isEqualTo(plan(6, 9));
    }

    @Test
    void aHeadWhoseLastEntryIsTheLateOneDoesNotProveItOut() {
        assertThat(live(0, D + 30, new Due(5, D))).isEqualTo(plan(4, 9));
        assertThat(live(0, D + 30, new Due(3, D))).isEqualTo(plan(-1, 9));
    }

    @Test
    void whileAnEntryIsHeldBackNoHeadShowsItNotEvenOneThatProvesAnotherOut() {
        assertThat(live(0, D, new Due(5, D), new Due(7, D - 60))).isEqualTo(plan(4, 4));
        assertThat(live(4, D, new Due(5, D), new Due(7, D - 60))).isEqualTo(plan(4, -1));
        assertThat(live(0, D, new Due(5, D - 60), new Due(7, D))).isEqualTo(plan(4, 6));
    }

    @Test
    void theFirstOfSeveralLateEntriesIsProvenOutAndTheOthersWithIt() {
        assertThat(live(0, D + 30, new Due(5, D), new Due(7, D - 60))).isEqualTo(plan(4, 9));
    }

    @Test
    void ofSeveralEntriesThatAreHeldBackTheFirstDecides() {
        assertThat(live(0, D, new Due(5, D + 1), new Due(8, D))).isEqualTo(plan(-1, 4));
    }

    @Test
    void aWitnessIsNeverHandedASmallerHeadThanItHas() {
        assertThat(live(7, D + 30, new Due(7, D))).isEqualTo(plan(-1, 9));
        assertThat(live(7, D, new Due(8, D))).isEqualTo(plan(-1, -1));
        assertThat(live(20, D, new Due(21, D))).isEqualTo(plan(-1, -1));
    }

    @Test
    void aRegisterWithoutHeadsHasNothingToHandOn() {
        assertThat(AnchorPlan.of(0, List.of(), List.of(), Deadlines.LIVE, D))
                .isEqualTo(plan(-1, -1));
    }
}
