package fairdraw.domain.witness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.MovableClock;
import fairdraw.domain.witness.CosignHead.Outcome;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each answer of C2SP's tlog-witness, and the promises of this witness besides. */
final class CosignHeadTest {

    private static final SampleLog LOG = SampleLog.honest();
    private static final WitnessKey KEY =
            new WitnessKey("partner.example/w1", Sha256.of(Utf8.bytes("witness")));
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00.900Z");
    private static final long AT = NOON.getEpochSecond();

    private final InMemoryWitnessedHeads heads = new InMemoryWitnessedHeads();
    private final MovableClock clock = new MovableClock(NOON);
    private final CosignHead cosign = new CosignHead(KEY, List.of(LOG.key()), heads, clock);

    private Outcome asked(Submission submission) {
        return cosign.cosign(Utf8.bytes(submission.text()));
    }

    /** Returns the times in the answer's line, by which the witness cosigned a head. */
    private static List<Long> times(Outcome outcome, int size) {
        assertThat(outcome).isInstanceOf(Outcome.Cosigned.class);
        String line = ((Outcome.Cosigned) outcome).line();
        return Note.of(LOG.head(size), List.of(line)).cosigned(KEY.vkey());
    }

    @Test
    void aHeadThatContinuesTheLastOneIsCosigned() {
        assertThat(times(asked(LOG.submission(0, 3)), 3)).containsExactly(AT);
        clock.forward(Duration.ofSeconds(5));
        assertThat(times(asked(LOG.submission(3, 3)), 3)).containsExactly(AT + 5);
        assertThat(times(asked(LOG.submission(3, 7)), 7)).containsExactly(AT + 5);
    }

    @Test
    void theEmptyLogIsCosignedToo() {
        assertThat(times(asked(LOG.submission(0, 0)), 0)).containsExactly(AT);
        assertThat(times(asked(LOG.submission(0, 2)), 2)).containsExactly(AT);
    }

    @Test
    void timesNeverFall() {
        assertThat(times(asked(LOG.submission(0, 3)), 3)).containsExactly(AT);
        clock.set(NOON.minusSeconds(90));
        assertThat(times(asked(LOG.submission(3, 3)), 3)).containsExactly(AT);
        assertThat(times(asked(LOG.submission(3, 4)), 4)).containsExactly(AT);
        clock.set(NOON.plusSeconds(1));
        assertThat(times(asked(LOG.submission(4, 4)), 4)).containsExactly(AT + 1);
    }

    @Test
    void aProofFromAnotherSizeIsToldTheSizeThatTheWitnessHas() {
        assertThat(asked(LOG.submission(2, 3))).isEqualTo(new Outcome.Conflict(0));
        asked(LOG.submission(0, 5));
        assertThat(asked(LOG.submission(0, 7))).isEqualTo(new Outcome.Conflict(5));
        assertThat(asked(LOG.submission(4, 7))).isEqualTo(new Outcome.Conflict(5));
        assertThat(asked(LOG.submission(6, 7))).isEqualTo(new Outcome.Conflict(5));
    }

    @Test
    void aSmallerHeadIsNeverCosignedAgain() {
        asked(LOG.submission(0, 3));
        asked(LOG.submission(3, 5));
        assertThat(asked(LOG.submission(0, 3))).isEqualTo(new Outcome.Conflict(5));
        assertThat(asked(LOG.submission(3, 3))).isEqualTo(new Outcome.Conflict(5));
    }

    @Test
    void aForkIsNeverCosigned() {
        asked(LOG.submission(0, 5));
        SampleLog fork = LOG.forkedAt(4);
        assertThat(asked(fork.submission(5, 5))).isEqualTo(new Outcome.Conflict(5));
        assertThat(asked(fork.submission(5, 7))).isEqualTo(new Outcome.NotConsistent());
        assertThat(asked(fork.submission(0, 7))).isEqualTo(new Outcome.Conflict(5));
        assertThat(heads.of(LOG.origin())).map(last -> last.head().size()).hasValue(5L);
    }

    @Test
    void aProofWhereNoneIsNeededIsRefused() {
        Submission first = LOG.submission(0, 3);
        List<byte[]> proof = LOG.submission(2, 3).proof();
        assertThat(asked(new Submission(0, proof, first.note())))
                .isEqualTo(new Outcome.NotConsistent());
        asked(first);
        assertThat(asked(new Submission(3, proof, first.note())))
                .isEqualTo(new Outcome.NotConsistent());
    }

    @Test
    void aLogThatIsNotKnownIsToldApartFromAKeyThatIsNot() {
        SampleLog other = new SampleLog("other.example/live", Integer.MAX_VALUE);
        assertThat(asked(other.submission(0, 3))).isEqualTo(new Outcome.UnknownLog());
        Submission honest = LOG.submission(0, 3);
        Submission forged =
                new Submission(0, List.of(), Note.of(honest.note().head(), other.note(3).lines()));
        assertThat(asked(forged)).isEqualTo(new Outcome.NotSigned());
        Submission unsigned =
                new Submission(0, List.of(), Note.of(honest.note().head(), List.of()));
        assertThat(asked(unsigned)).isEqualTo(new Outcome.NotSigned());
    }

    @Test
    void linesOfOthersAreNeitherInTheWayNorKept() {
        Note note = LOG.note(3);
        SampleLog other = new SampleLog("other.example/live", Integer.MAX_VALUE);
        List<String> lines = new ArrayList<>(other.note(3).lines());
        lines.addAll(note.lines());
        asked(new Submission(0, List.of(), Note.of(note.head(), lines)));
        Optional<Note> kept = heads.of(LOG.origin()).map(WitnessedHead::note);
        assertThat(kept).map(found -> found.isSignedBy(LOG.key())).hasValue(true);
        assertThat(kept).map(found -> found.lines().size()).hasValue(2);
        assertThat(kept).map(found -> found.cosigned(KEY.vkey())).hasValue(List.of(AT));
    }

    @Test
    void anOldSizeAboveTheNewOneIsMalformed() {
        asked(LOG.submission(0, 5));
        assertThat(asked(new Submission(7, List.of(), LOG.note(6))))
                .isEqualTo(new Outcome.Malformed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "old 0\n",
                "old 0\n\n",
                "OLD 0\n\n%s",
                "old 00\n\n%s",
                "old -1\n\n%s",
                "old 1e3\n\n%s",
                "old 99999999999999999999\n\n%s",
                "old 0\n%s",
                "old 0\nnot base64\n\n%s",
                "old 0\nAAAA\n\n%s",
                "old 0\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n\n%s",
                "old 0\r\n\r\n%s",
                "old 0\n\n%sx",
            })
    void anotherFormIsMalformed(String form) {
        assertThat(cosign.cosign(Utf8.bytes(form.replace("%s", LOG.note(3).text()))))
                .isEqualTo(new Outcome.Malformed());
        assertThat(heads.of(LOG.origin())).isEmpty();
    }

    @Test
    void whatIsNotUtf8IsMalformed() {
        assertThat(cosign.cosign(new byte[] {'o', 'l', 'd', ' ', '0', '\n', '\n', (byte) 0x94}))
                .isEqualTo(new Outcome.Malformed());
    }

    @Test
    void aProofLongerThanAnyTreeNeedsIsMalformed() {
        String hash = "A".repeat(43) + "=\n";
        assertThat(
                        cosign.cosign(
                                Utf8.bytes(
                                        "old 0\n" + hash.repeat(64) + "\n" + LOG.note(3).text())))
                .isEqualTo(new Outcome.Malformed());
    }

    @Test
    void aHeadWithFurtherLinesOfTextIsNotCosigned() {
        String text = LOG.submission(0, 3).text();
        String extended = text.replace("\n\n\u2014", "\nextension\n\n\u2014");
        assertThat(extended).isNotEqualTo(text);
        assertThat(cosign.cosign(Utf8.bytes(extended))).isEqualTo(new Outcome.Malformed());
    }

    @Test
    void theNewestHeadIsReadByTheHashOfItsOrigin() {
        ReadWitnessedHead reading = new ReadWitnessedHead(List.of(LOG.key()), heads);
        String hash = Sha256.hex(Utf8.bytes(LOG.origin()));
        assertThat(reading.note(hash)).isEmpty();
        asked(LOG.submission(0, 3));
        assertThat(reading.note(hash).map(Note::parse))
                .hasValueSatisfying(note -> {
                    assertThat(note.isSignedBy(LOG.key())).isTrue();
                    assertThat(note.cosigned(KEY.vkey())).containsExactly(AT);
                });
        assertThat(reading.note(hash.replace(hash.charAt(0), 'x'))).isEmpty();
        assertThat(new ReadWitnessedHead(List.of(), heads).note(hash)).isEmpty();
    }

    /** Others who store a head between the reading and the writing of this witness. */
    private final class Meanwhile implements WitnessedHeads {
        private final List<Submission> others;

        private Meanwhile(List<Submission> others) {
            this.others = new ArrayList<>(others);
        }

        @Override
        public Optional<WitnessedHead> of(String origin) {
            return heads.of(origin);
        }

        @Override
        public boolean replace(Optional<WitnessedHead> before, WitnessedHead next) {
            if (!others.isEmpty()) {
                asked(others.removeFirst());
            }
            return heads.replace(before, next);
        }
    }

    @Test
    void aHeadThatIsOvertakenIsNotCosigned() {
        asked(LOG.submission(0, 2));
        CosignHead slow =
                new CosignHead(
                        KEY,
                        List.of(LOG.key()),
                        new Meanwhile(List.of(LOG.submission(2, 6))),
                        clock);
        assertThat(slow.cosign(Utf8.bytes(LOG.submission(2, 4).text())))
                .isEqualTo(new Outcome.Conflict(6));
    }

    @Test
    void theTimeDoesNotFallBehindThatOfAnotherWhoCosignsTheSameHead() {
        asked(LOG.submission(0, 2));
        MovableClock behind = new MovableClock(NOON.plusSeconds(1));
        clock.set(NOON.plusSeconds(3));
        CosignHead slow =
                new CosignHead(
                        KEY,
                        List.of(LOG.key()),
                        new Meanwhile(List.of(LOG.submission(2, 2))),
                        behind);
        assertThat(times(slow.cosign(Utf8.bytes(LOG.submission(2, 2).text())), 2))
                .containsExactly(AT + 3);
    }
}
