package fairdraw.verifier.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.verifier.judging.Findings;
import fairdraw.verifier.reading.Json;
import fairdraw.verifier.reading.Refuted;
import fairdraw.verifier.register.TestRegister;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Faults that a whole register shows and no single draw does. */
final class MonitorTest {

    private static final Instant DUE = Instant.parse("2024-01-02T12:00:00Z");
    private static final long BEFORE = DUE.getEpochSecond() - 1;
    private static final long AFTER = DUE.getEpochSecond() + 1;

    private final TestRegister register = new TestRegister();
    private Findings findings = new Findings(line -> {});

    @BeforeEach
    void oneDrawIsHeld() {
        register.add(
                announced("d1", "org_a", 1, "r1"),
                of("seal", "d1", "r1"),
                of("drawn", "d1", "r1"),
                of("end", "d1", "r1"));
    }

    private static String announced(String draw, String org, int no, String rules) {
        return "{'draw':'"
                + draw
                + "','due':'"
                + DUE
                + "','no':"
                + no
                + ",'openAt':'2024-01-01T12:00:00Z','org':'"
                + org
                + "','rules':'"
                + rules
                + "','t':'draw'}";
    }

    private static String of(String kind, String draw, String rules) {
        return "{'draw':'" + draw + "','rules':'" + rules + "','t':'" + kind + "'}";
    }

    private static String cancelled(String draw, String rules) {
        return "{'by':'operator:a','draw':'"
                + draw
                + "','reason':'','rules':'"
                + rules
                + "','t':'cancel','why':'ASKED'}";
    }

    private static String moved(int no, int cents, int balance) {
        return "{'balance':"
                + balance
                + ",'cents':"
                + cents
                + ",'for':'fund','n':"
                + no
                + ",'of':'lot_1','ref':'f','t':'pool'}";
    }

    private Optional<byte[]> read(Optional<byte[]> kept, long time) throws Refuted {
        findings = new Findings(line -> {});
        Optional<Json> json =
                kept.isPresent() ? Optional.of(Json.parse(kept.get())) : Optional.empty();
        return new RegisterReading(
                        register.bundle(time),
                        "live",
                        Set.of(register.logKey()),
                        Set.of(register.witnessKey()),
                        findings)
                .read(json, Instant.EPOCH);
    }

    private List<String> told(Findings.Mark mark) {
        return findings.all().stream()
                .filter(finding -> finding.mark() == mark)
                .map(Findings.Finding::text)
                .toList();
    }

    private void finds(Findings.Mark mark, String text) throws Refuted {
        assertThat(read(Optional.empty(), AFTER).isPresent())
                .isEqualTo(!text.startsWith("register: "));
        assertThat(told(mark)).anyMatch(finding -> finding.contains(text));
    }

    @Test
    void aRegisterOfDrawsThatEndedHasNothingToReport() throws Refuted {
        read(Optional.empty(), AFTER);
        assertThat(told(Findings.Mark.BUT)).isEmpty();
        assertThat(told(Findings.Mark.FAIL)).isEmpty();
    }

    @Test
    void aDrawThatNeverEndedIsTold() throws Refuted {
        register.add(announced("d2", "org_a", 2, "r2"), of("seal", "d2", "r2"));
        read(Optional.empty(), BEFORE);
        assertThat(told(Findings.Mark.BUT)).isEmpty();
        finds(Findings.Mark.BUT, "d2 of org_a was due");
    }

    @Test
    void aNumberThatIsSkippedIsTold() throws Refuted {
        register.add(announced("d3", "org_a", 3, "r3"), cancelled("d3", "r3"));
        finds(Findings.Mark.BUT, "org_a skipped the number 2");
    }

    @Test
    void aNumberThatComesLateWasNotSkipped() throws Refuted {
        register.add(announced("d3", "org_a", 3, "r3"), cancelled("d3", "r3"));
        Optional<byte[]> kept = read(Optional.empty(), AFTER);
        register.add(announced("d2", "org_a", 2, "r2"), cancelled("d2", "r2"));
        read(kept, AFTER);
        assertThat(told(Findings.Mark.BUT)).isEmpty();
    }

    @Test
    void oneNumberOfTwoDrawsFails() throws Refuted {
        register.add(announced("d2", "org_a", 1, "r2"), cancelled("d2", "r2"));
        finds(Findings.Mark.FAIL, "org_a gave the number 1 to two draws");
    }

    @Test
    void oneIdOfTwoDrawsIsTold() throws Refuted {
        register.add(announced("d2", "org_a", 2, "r2"), announced("d2", "org_a", 3, "r3"));
        finds(Findings.Mark.BUT, "the id d2 was announced twice");
    }

    @Test
    void anAnnouncementBehindTheSealFails() throws Refuted {
        register.add(
                announced("d2", "org_a", 2, "r2"),
                of("seal", "d2", "r2"),
                announced("d2", "org_a", 2, "r3"));
        finds(Findings.Mark.FAIL, "d2 was announced again behind its seal");
    }

    @Test
    void twoListsOfADrawFail() throws Refuted {
        register.add(
                announced("d2", "org_a", 2, "r2"), of("seal", "d2", "r2"), of("seal", "d2", "r2"));
        finds(Findings.Mark.FAIL, "d2 has two lists");
    }

    @Test
    void aCancellationBehindTheSealIsTold() throws Refuted {
        register.add(
                announced("d2", "org_a", 2, "r2"), of("seal", "d2", "r2"), cancelled("d2", "r2"));
        finds(Findings.Mark.BUT, "d2 was cancelled: ASKED, behind its seal, by operator:a");
    }

    @Test
    void aLedgerThatDoesNotAddUpFails() throws Refuted {
        register.add(moved(1, 100, 100), moved(2, 50, 149));
        finds(Findings.Mark.FAIL, "does not add up at 2");
    }

    @Test
    void aLedgerIsReadByItsNumbersWhereverTheyLie() throws Refuted {
        register.add(moved(2, 50, 150), moved(1, 100, 100));
        read(Optional.empty(), AFTER);
        assertThat(told(Findings.Mark.FAIL)).isEmpty();
        assertThat(told(Findings.Mark.BUT)).isEmpty();
        register.add(moved(4, 1, 1));
        finds(Findings.Mark.BUT, "lacks the number 3");
    }

    @Test
    void aLaterReadingGoesOnFromTheKeptOne() throws Refuted {
        Optional<byte[]> kept = read(Optional.empty(), AFTER);
        register.add(announced("d2", "org_a", 2, "r2"));
        assertThat(read(kept, AFTER)).isPresent();
        assertThat(told(Findings.Mark.SAY)).contains("register read from 4 to 5");
        assertThat(told(Findings.Mark.BUT)).singleElement().asString().contains("d2 of org_a");
    }

    @Test
    void aRegisterThatWasChangedSinceTheKeptReadingIsAFork() throws Refuted {
        Optional<byte[]> kept = read(Optional.empty(), AFTER);
        register.drop(3).add(cancelled("d1", "r1"), announced("d2", "org_a", 2, "r2"));
        assertThat(read(kept, AFTER)).isEmpty();
        assertThat(told(Findings.Mark.FAIL))
                .anyMatch(finding -> finding.contains("PROOF OF A FORK"));
    }

    @Test
    void aRegisterThatIsShorterThanTheKeptOneIsTold() throws Refuted {
        Optional<byte[]> kept = read(Optional.empty(), AFTER);
        register.drop(3);
        assertThat(read(kept, AFTER).orElseThrow()).isEqualTo(kept.orElseThrow());
        assertThat(told(Findings.Mark.BUT))
                .anyMatch(finding -> finding.contains("served up to 3, and was once at 4"));
    }
}
