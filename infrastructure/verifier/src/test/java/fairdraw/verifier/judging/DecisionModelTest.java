package fairdraw.verifier.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rule of decision against every history of a few honest witnesses, with forks anywhere: once a
 * result is known, at most one outcome can still be proven. A rule without one of its demands has
 * to break. With {@code -Dfairdraw.model=whole} all quorums of up to four witnesses are tried.
 */
final class DecisionModelTest {

    private static final Set<Log.Fact> ALL = Set.of();

    private static World deadlines(Set<Log.Fact> dropped) {
        return new World("STCNXY", 4, Map.of('X', 2, 'Y', 4), false, false, dropped);
    }

    private static World gap(Set<Log.Fact> dropped) {
        return new World("STCGX", 3, Map.of('X', 2), true, false, dropped);
    }

    private static World missed(boolean came, Set<Log.Fact> dropped) {
        return new World("STCBKXZ", 4, Map.of('X', came ? 4 : 9, 'Z', 5), false, came, dropped);
    }

    static Stream<Arguments> quorums() {
        Stream<Arguments> few = Stream.of(Arguments.of(1, 1), Arguments.of(2, 2));
        Stream<Arguments> more =
                Stream.of(Arguments.of(3, 2), Arguments.of(3, 3), Arguments.of(4, 3));
        return "whole".equals(System.getProperty("fairdraw.model"))
                ? Stream.concat(few, more)
                : few;
    }

    @ParameterizedTest
    @MethodSource("quorums")
    void afterAResultNothingIsLeftToChoose(int n, int k) {
        World deadlines = deadlines(ALL);
        assertThat(deadlines.claims()).isPositive();
        assertThat(deadlines.choices(2, "by the first", n, k)).isEmpty();
        assertThat(deadlines.choices(4, "by the later", n, k)).isEmpty();
        if (n < 4) {
            gapsAndMissedContestsLeaveNothing(n, k);
        }
    }

    private static void gapsAndMissedContestsLeaveNothing(int n, int k) {
        assertThat(gap(ALL).choices(2, "by the first", n, k)).isEmpty();
        assertThat(gap(ALL).choices(2, "gap", n, k)).isEmpty();
        assertThat(missed(true, ALL).choices(4, "by the first", n, k)).isEmpty();
        assertThat(missed(true, ALL).choices(5, "by the later", n, k)).isEmpty();
        assertThat(missed(false, ALL).choices(5, "by the later", n, k)).isEmpty();
    }

    @Test
    void aQuorumThatIsNoMajorityBreaks() {
        assertThat(deadlines(ALL).choices(2, "by the first", 2, 1)).isNotEmpty();
    }

    @Test
    void withoutTheProofOutItBreaks() {
        assertThat(deadlines(Set.of(Log.Fact.OUT_FIRST)).choices(2, "by the first", 1, 1))
                .isNotEmpty();
    }

    @Test
    void withoutTheDemandThatTheResultIsHadItBreaks() {
        assertThat(deadlines(Set.of(Log.Fact.HAD)).choices(2, "by the first", 1, 1)).isNotEmpty();
    }

    @Test
    void withoutAListThatWasInALateGapBreaks() {
        assertThat(gap(Set.of(Log.Fact.IN_FIRST)).choices(2, "by the first", 1, 1)).isNotEmpty();
    }

    @Test
    void withoutTheProofThatAContestWasMissedInTimeItBreaks() {
        assertThat(missed(true, Set.of(Log.Fact.IN_LATER)).choices(4, "by the first", 1, 1))
                .isNotEmpty();
    }
}
