package fairdraw.domain.anchors;

import static fairdraw.domain.anchors.AnchoredLog.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.SampleEntries;
import fairdraw.fairness.evidence.Anchors;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heads that witnesses are handed, and what they prove thereby. */
final class AnchorHeadsTest {

    private static final Instant DEADLINE = NOON.plusSeconds(600);
    private static final long D = DEADLINE.getEpochSecond();

    private final AnchoredLog live = new AnchoredLog(Mode.LIVE);
    private final FakeWitnesses witnesses = new FakeWitnesses();
    private final VerifierKey witness = witnesses.start("w1.example", live.log.key(), live.clock);

    private void run(AnchoredLog log) {
        new AnchorHeads(log.register, log.register, witnesses, log.clock).run(log.log);
    }

    private void run() {
        run(live);
    }

    private static Draft due(String draw) {
        return Draft.of(AnchoredLog.cancelled(draw), DEADLINE);
    }

    private Anchors proven() {
        return live.proven(List.of(witness), 1);
    }

    @Test
    void theNewestHeadIsCosignedOnceAndKept() {
        live.append(3);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys("w1.example");
        assertThat(live.heads().getLast().note().cosigned(witness))
                .containsExactly(NOON.getEpochSecond());
        assertThat(live.register.witnesses(live.log.id())).containsEntry("w1.example", 3L);
        live.clock.forward(Duration.ofSeconds(5));
        run();
        assertThat(witnesses.asked()).hasSize(1);
        live.append(2);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys("w1.example");
        assertThat(witnesses.asked()).hasSize(2);
    }

    @Test
    void aLogWithoutAnEntryIsHandedToNobody() {
        run();
        assertThat(witnesses.asked()).isEmpty();
    }

    @Test
    void aWitnessIsHandedTheLineOfTheLogAlone() {
        VerifierKey second = witnesses.start("w2.example", live.log.key(), live.clock);
        witnesses.away(second);
        live.append(1);
        run();
        witnesses.back(second);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys("w1.example", "w2.example");
        assertThat(witnesses.asked())
                .extracting(Submission::note)
                .allSatisfy(note -> assertThat(note.lines()).hasSize(1));
    }

    @Test
    void anEntryInTimeIsProvenIn() {
        live.append(1);
        long entry = live.append(due("draw_1"));
        run();
        assertThat(proven().in(entry, D)).isTrue();
        live.clock.set(DEADLINE.plusSeconds(60));
        live.append(1);
        run();
        assertThat(proven().out(entry, D)).isFalse();
    }

    @Test
    void anEntryThatAWitnessWasAwayForIsProvenOutAndThoseBehindItFollow() {
        live.append(1);
        run();
        witnesses.away(witness);
        long entry = live.append(due("draw_1"));
        run();
        live.clock.set(DEADLINE.plusSeconds(12));
        long other =
                live.append(Draft.of(AnchoredLog.cancelled("draw_2"), DEADLINE.plusSeconds(300)));
        run();
        witnesses.back(witness);
        live.clock.set(DEADLINE.plusSeconds(26));
        run();
        assertThat(proven().in(entry, D)).isFalse();
        assertThat(proven().out(entry, D)).isTrue();
        assertThat(proven().in(other, D + 300)).isTrue();
        assertThat(live.heads().getFirst().again()).containsOnlyKeys("w1.example");
    }

    @Test
    void theLineThatProvesAnEntryOutIsNewByItsTime() {
        live.append(1);
        live.clock.set(DEADLINE.plusSeconds(40));
        run();
        live.append(due("draw_1"));
        run();
        assertThat(live.heads().getFirst().again()).isEmpty();
        assertThat(proven().out(1, D)).isTrue();
    }

    /**
     * The entry comes some seconds before or behind its deadline; all is looked after each second.
     */
    @ParameterizedTest
    @CsvSource({
        "-60, true",
        "-16, true",
        "-15, false",
        "-1, false",
        "0, false",
        "9, false",
        "29, false"
    })
    void atTheTimeOfTheRoundAnEntryIsProvenInOrOut(long came, boolean in) {
        live.append(1);
        run();
        live.clock.set(DEADLINE.plusSeconds(came));
        long entry = live.append(due("draw_1"));
        for (long now = came; now <= 30; now++) {
            live.clock.set(DEADLINE.plusSeconds(now));
            run();
            assertThat(proven().in(entry, D) && proven().out(entry, D)).isFalse();
        }
        assertThat(proven().in(entry, D)).isEqualTo(in);
        assertThat(proven().out(entry, D)).isEqualTo(!in);
    }

    @ParameterizedTest
    @ValueSource(longs = {-9, -3, 0, 3, 9})
    void aClockThatDiffersALittleMakesNoEntryNeither(long ahead) {
        FakeWitnesses others = new FakeWitnesses();
        InstantSource clock = () -> live.clock.instant().plusSeconds(ahead);
        VerifierKey other = others.start("w2.example", live.log.key(), clock);
        for (long came : List.of(-40L, -16L, -15L, 0L, 8L)) {
            Instant deadline = live.clock.instant().plusSeconds(600);
            long at = deadline.getEpochSecond();
            live.append(1);
            live.clock.set(deadline.plusSeconds(came));
            long entry = live.append(Draft.of(AnchoredLog.cancelled("draw" + came), deadline));
            for (long now = came; now <= 30; now++) {
                live.clock.set(deadline.plusSeconds(now));
                new AnchorHeads(live.register, live.register, others, live.clock).run(live.log);
            }
            Anchors proven = live.proven(List.of(other), 1);
            assertThat(proven.in(entry, at)).isNotEqualTo(proven.out(entry, at));
        }
    }

    @Test
    void anAnnouncementKeepsNobodyFromWhatComesBehindIt() {
        live.append(1);
        live.clock.set(DEADLINE);
        live.append(Draft.of(SampleEntries.announced("draw_1", 1), DEADLINE));
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys("w1.example");
    }

    @Test
    void aWitnessThatHasSeenMoreThanIsKnownIsLedOnFromThere() {
        live.append(5);
        Submission direct = new Submission(0, List.of(), live.heads().get(2).head().note());
        assertThat(witnesses.cosign(witness, direct)).isInstanceOf(Witnesses.Answer.Cosigned.class);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys("w1.example");
        assertThat(witnesses.asked()).hasSize(3);
        assertThat(live.register.witnesses(live.log.id())).containsEntry("w1.example", 5L);
    }

    @Test
    void aWitnessThatHasSeenAnotherLongerLogIsLeftAlone() {
        AnchoredLog lost = new AnchoredLog(Mode.LIVE);
        lost.append(9);
        run(lost);
        live.append(5);
        run();
        run();
        assertThat(live.heads()).allSatisfy(head -> assertThat(head.cosigned()).isEmpty());
    }

    @Test
    void aSizeThatAWitnessMakesUpIsForgotten() {
        live.append(5);
        witnesses.claims(witness, 9_999_999);
        run();
        assertThat(live.heads().getLast().cosigned()).isEmpty();
        witnesses.back(witness);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys("w1.example");
    }

    @Test
    void aWitnessThatBreaksOrIsAwayStandsInNobodysWay() {
        VerifierKey second = witnesses.start("w2.example", live.log.key(), live.clock);
        VerifierKey third = witnesses.start("w3.example", live.log.key(), live.clock);
        witnesses.broken(witness);
        witnesses.away(second);
        live.append(2);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys(third.name());
        witnesses.back(second);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys(second.name(), third.name());
    }

    @ParameterizedTest
    @EnumSource
    void aWitnessThatIsFarBehindIsLedToTheEnd(Mode mode) {
        AnchoredLog log = new AnchoredLog(mode);
        FakeWitnesses others = new FakeWitnesses();
        VerifierKey late = others.start("w1.example", log.log.key(), log.clock);
        AnchorHeads anchor = new AnchorHeads(log.register, log.register, others, log.clock);
        log.append(2);
        anchor.run(log.log);
        others.away(late);
        log.append(2 * AnchorHeads.STRIDE + 100);
        others.back(late);
        anchor.run(log.log);
        assertThat(log.heads().getLast().cosigned()).containsOnlyKeys("w1.example");
        assertThat(others.asked()).hasSize(4);
    }

    @Test
    void aNewWitnessOfALongLogBeginsNearItsEnd() {
        live.append(AnchorHeads.STRIDE + 300);
        run();
        assertThat(live.heads().getLast().cosigned()).containsOnlyKeys("w1.example");
        assertThat(witnesses.asked()).hasSize(1);
    }
}
