package fairdraw.verifier.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks of an operator who forks the log, against honest witnesses who never go back. */
@ParameterizedClass
@CsvSource({"1,1", "3,2"})
final class ForkScenariosTest {

    private static final long RESULT = Log.RULES.drawnAt();
    private static final long DEADLINE = RESULT - 7200;
    private static final long CANCEL = RESULT - 30;
    private static final long LATER = RESULT + 3 * 86_400;
    private static final long LATER_DEADLINE = LATER - 7200;

    private static final String ANNOUNCED = "{'t':'draw'}";
    private static final String SEAL = "{'t':'seal'}";
    private static final String OTHER_SEAL = "{'root':'00','t':'seal'}";
    private static final String DRAWN = "{'t':'drawn'}";
    private static final String END = "{'t':'end'}";
    private static final String ASKED = "{'by':'operator:a','t':'cancel','why':'ASKED'}";
    private static final String GAP = "{'by':'rule','t':'cancel','why':'GAP'}";
    private static final String MISSED = "{'by':'operator:a','t':'cancel','why':'NOT_HELD'}";
    private static final String LATE =
            "{'contest':'6001','date':'2024-01-06','t':'round','why':'LATE'}";
    private static final String NOT_HELD =
            "{'contest':'6001','date':'2024-01-06','t':'round','why':'NOT_HELD'}";

    private final int n;
    private final int k;
    private final List<List<Cosigned>> witnesses = new ArrayList<>();
    private List<String> log = new ArrayList<>();

    /** A cosignature of a log, shown whole. */
    private record Cosigned(List<String> entries, long at) {}

    ForkScenariosTest(int n, int k) {
        this.n = n;
        this.k = k;
    }

    @BeforeEach
    void announced() {
        for (int i = 0; i < n; i++) {
            witnesses.add(new ArrayList<>());
        }
        add(DEADLINE - 90_000, ANNOUNCED);
    }

    /** Appends entries and shows the log to every witness; whether any of them took it. */
    private boolean add(long at, String... entries) {
        log.addAll(List.of(entries));
        return show(log, at);
    }

    private boolean show(List<String> entries, long at) {
        boolean taken = false;
        for (List<Cosigned> witness : witnesses) {
            List<String> last =
                    witness.isEmpty() ? List.of() : witness.get(witness.size() - 1).entries();
            if (entries.size() >= last.size() && entries.subList(0, last.size()).equals(last)) {
                witness.add(new Cosigned(List.copyOf(entries), at));
                taken = true;
            }
        }
        return taken;
    }

    /** Takes the log back to its first entries, as no witness does. */
    private void fork(int size) {
        log = new ArrayList<>(log.subList(0, size));
    }

    private Findings verdict(boolean crowded, Map<String, Brought.Prizes> prizes, long hidden) {
        List<List<SignedHeads.Seen>> seen = new ArrayList<>();
        for (List<Cosigned> witness : witnesses) {
            seen.add(
                    witness.stream()
                            .filter(line -> line.at() != hidden)
                            .filter(line -> line.entries().size() <= log.size())
                            .filter(line ->
                                    log.subList(0, line.entries().size()).equals(line.entries()))
                            .map(line -> new SignedHeads.Seen(line.entries().size(), line.at()))
                            .toList());
        }
        Findings findings = new Findings(line -> {});
        new Judge(Log.RULES, Map.of(), new Brought(prizes, Map.of()))
                .judge(ToldStory.of(log), crowded, new SignedHeads(true, seen, k, 10), findings);
        return findings;
    }

    private void proven() {
        assertThat(verdict(false, Map.of(), 0).all())
                .allMatch(finding -> finding.mark() == Findings.Mark.SAY);
    }

    private void holds(Findings.Mark mark) {
        Findings findings = verdict(false, Map.of(), 0);
        assertThat(findings.has(Findings.Mark.FAIL)).describedAs("%s", findings.all()).isFalse();
        assertThat(findings.has(mark)).describedAs("%s", findings.all()).isTrue();
    }

    private void fails() {
        assertThat(verdict(false, Map.of(), 0).has(Findings.Mark.FAIL)).isTrue();
    }

    private void sealedInTime() {
        add(DEADLINE - 100, SEAL);
    }

    @Test
    void anHonestDrawIsProven() {
        sealedInTime();
        add(RESULT + 60, DRAWN);
        add(RESULT + 90_000, END);
        proven();
    }

    @Test
    void aListInTheSecondOfItsDeadlineIsInTime() {
        add(DEADLINE, SEAL);
        add(RESULT + 60, DRAWN);
        proven();
    }

    @Test
    void cancelledInTheSecondOfTheDeadlineHoldsAndASecondLaterFails() {
        sealedInTime();
        add(CANCEL, ASKED);
        proven();
        witnesses.forEach(List::clear);
        fork(1);
        show(log, DEADLINE - 90_000);
        sealedInTime();
        add(CANCEL + 1, ASKED);
        fails();
    }

    @Test
    void cancelledInTimeAndShownAsDrawnOnAForkIsNotWitnessed() {
        sealedInTime();
        add(CANCEL, ASKED);
        fork(2);
        assertThat(add(RESULT + 60, DRAWN)).isFalse();
        holds(Findings.Mark.WAIT);
    }

    @Test
    void anotherListOnAForkAfterTheResultFails() {
        sealedInTime();
        fork(1);
        assertThat(add(RESULT + 60, OTHER_SEAL, DRAWN)).isFalse();
        fails();
    }

    @Test
    void anOutageThatIsFeignedByHidingCosignaturesFails() {
        sealedInTime();
        add(RESULT + 60, LATE);
        add(LATER + 60, DRAWN);
        holds(Findings.Mark.BUT);
        assertThat(verdict(false, Map.of(), DEADLINE - 100).has(Findings.Mark.FAIL)).isTrue();
    }

    @Test
    void anHonestOutageIsProvenASecondBehindTheGapAndNotBefore() {
        log.add(SEAL);
        show(log.subList(0, 1), DEADLINE + 11);
        add(DEADLINE + 20, LATE);
        add(LATER + 60, DRAWN);
        holds(Findings.Mark.BUT);
    }

    @Test
    void outInTheSecondOfTheGapProvesNothing() {
        log.add(SEAL);
        show(log.subList(0, 1), DEADLINE + 10);
        add(DEADLINE + 20, LATE);
        add(LATER + 60, DRAWN);
        fails();
    }

    @Test
    void aLateListThatIsShownFirstIsNeitherInNorOut() {
        add(DEADLINE + 60, SEAL);
        add(DEADLINE + 61, LATE);
        add(LATER + 60, DRAWN);
        fails();
    }

    @Test
    void aFeignedDelayThatIsCancelledInTimeForTheContestItNamesFails() {
        sealedInTime();
        add(RESULT + 60, LATE, ASKED);
        fails();
    }

    @Test
    void anHonestOutageCancelledBeforeTheLaterContestHolds() {
        log.add(SEAL);
        show(log.subList(0, 1), DEADLINE + 60);
        add(DEADLINE + 70, LATE, ASKED);
        holds(Findings.Mark.BUT);
    }

    @Test
    void aCancellationOnAForkThatHidesTheListIsNotWitnessed() {
        sealedInTime();
        fork(1);
        assertThat(add(RESULT + 60, ASKED)).isFalse();
        holds(Findings.Mark.WAIT);
    }

    @Test
    void aCrowdedListOnAForkCancelledAfterTheResultFails() {
        sealedInTime();
        fork(1);
        assertThat(add(RESULT + 60, OTHER_SEAL, GAP)).isFalse();
        assertThat(verdict(true, Map.of(), 0).has(Findings.Mark.FAIL)).isTrue();
    }

    @Test
    void aCancellationByTheRuleOnGapsMayComeLateForItFollowsFromTheList() {
        sealedInTime();
        add(RESULT + 60, GAP);
        assertThat(verdict(true, Map.of(), 0).all())
                .allMatch(finding -> finding.mark() == Findings.Mark.SAY);
        fails();
    }

    @Test
    void aContestThatWasHeldWasNotMissed() {
        sealedInTime();
        add(LATER_DEADLINE - 100, NOT_HELD);
        add(LATER + 60, DRAWN);
        holds(Findings.Mark.BUT);
        Map<String, Brought.Prizes> held =
                Map.of("6000", new Brought.Prizes(LocalDate.of(2024, 1, 3), List.of()));
        assertThat(verdict(false, held, 0).has(Findings.Mark.FAIL)).isTrue();
    }

    @Test
    void aContestThatWasHeldAfterItWasPassedOverChangesNothing() {
        sealedInTime();
        add(RESULT + 3600, NOT_HELD);
        add(LATER + 60, DRAWN);
        Map<String, Brought.Prizes> held =
                Map.of("6000", new Brought.Prizes(LocalDate.of(2024, 1, 5), List.of()));
        assertThat(verdict(false, held, 0).has(Findings.Mark.FAIL)).isFalse();
    }

    @Test
    void theLaterContestsResultSeenAndCancelledAsMissedFails() {
        sealedInTime();
        add(RESULT + 3600, NOT_HELD);
        add(LATER + 60, MISSED);
        Map<String, Brought.Prizes> held =
                Map.of("6001", new Brought.Prizes(LocalDate.of(2024, 1, 6), List.of()));
        assertThat(verdict(false, held, 0).has(Findings.Mark.FAIL)).isTrue();
    }
}
