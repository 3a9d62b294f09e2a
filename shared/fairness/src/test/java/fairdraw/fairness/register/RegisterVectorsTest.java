package fairdraw.fairness.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.Vectors;
import fairdraw.fairness.encoding.CanonicalJson;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.encoding.Utf8;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register's tree, heads, notes and cosignatures, against the worked vectors. */
final class RegisterVectorsTest {
    private static final int ENTRIES = 10;
    private static final VerifierKey LOG =
            VerifierKey.parse(Vectors.text("2 log vkey"), VerifierKey.Use.LOG);
    private static final VerifierKey WITNESS =
            VerifierKey.parse(Vectors.text("2 witness 1 vkey"), VerifierKey.Use.WITNESS);

    private static List<byte[]> leaves(int from, int to) {
        return IntStream.range(from, to).mapToObj(Vectors::entry).map(Frontier::leaf).toList();
    }

    private static Frontier at(int size) {
        Frontier frontier = Frontier.EMPTY;
        for (byte[] leaf : leaves(0, size)) {
            frontier = frontier.push(leaf);
        }
        return frontier;
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    @Test
    void eachEntryHasTheVectorsLeafAndEachSizeItsRoot() {
        for (int i = 0; i < ENTRIES; i++) {
            assertThat(Frontier.leaf(Vectors.entry(i)))
                    .isEqualTo(Vectors.bytes("2 entry " + i + " leaf"));
        }
        for (int size = 0; size <= ENTRIES; size++) {
            assertThat(Base64.getEncoder().encodeToString(at(size).root()))
                    .isEqualTo(Vectors.part("roots").get(Integer.toString(size)));
        }
        assertThat(at(7).roots().stream().map(Hex::encode).toList())
                .isEqualTo(Vectors.list("2 frontier at 7"));
    }

    @Test
    void theProofBetweenAnyTwoSizesIsTheVectors() {
        for (int old = 1; old <= ENTRIES; old++) {
            for (int size = old; size <= ENTRIES; size++) {
                List<byte[]> path = ConsistencyProof.of(at(old), leaves(old, size));
                assertThat(base64(path)).isEqualTo(Vectors.part("proofs").get(old + "-" + size));
                assertThat(
                                ConsistencyProof.verify(
                                        old, at(old).root(), size, at(size).root(), path))
                        .isTrue();
            }
        }
    }

    @Test
    void keysReadBackWithTheirIds() {
        assertThat(LOG)
                .isEqualTo(
                        new VerifierKey(
                                Vectors.ORIGIN,
                                VerifierKey.Use.LOG,
                                Ed25519.publicKey(Vectors.LOG_SEED)));
        assertThat(LOG.idText()).isEqualTo("b4a45709");
        assertThat(WITNESS.idText()).isEqualTo("fc3197ab");
    }

    @Test
    void theKeyOfTheStandardsExampleReads() {
        String text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
        assertThat(VerifierKey.parse(text, VerifierKey.Use.LOG).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
                "example.com/foo+530d903a",
                "example .com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void aKeyOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text, VerifierKey.Use.LOG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void headsAreSignedAndCosignedAsInTheVectors() {
        String shown = Vectors.text("2 note at 6, cosigned by witnesses 1 and 2");
        Checkpoint head = Checkpoint.of(Vectors.ORIGIN, at(6));
        Note note =
                Note.of(
                        head,
                        List.of(
                                NoteSigner.log(Vectors.LOG_SEED, head),
                                NoteSigner.witness(
                                        "w1.example", Vectors.witnessSeed(1), 1694775006, head),
                                NoteSigner.witness(
                                        "w2.example", Vectors.witnessSeed(2), 1694775007, head)));
        assertThat(note.text()).isEqualTo(shown);
        assertThat(Note.parse(shown).isSignedBy(LOG)).isTrue();
        assertThat(Note.parse(shown).cosigned(WITNESS)).containsExactly(1694775006L);
        assertThat(head.imprint()).isEqualTo(Vectors.bytes("2 stamped imprint of the head at 6"));
        assertThat(NoteSigner.cosigned(1694775006, head))
                .isEqualTo(Utf8.bytes(Vectors.text("2 cosignature message of witness 1 at 6")));
    }

    @Test
    void aLineOfAnotherHeadOrKeyOrTimeDoesNotCount() {
        Checkpoint head = Checkpoint.of(Vectors.ORIGIN, at(6));
        String other =
                NoteSigner.witness(
                        "w1.example",
                        Vectors.witnessSeed(1),
                        1694775006,
                        Checkpoint.of(Vectors.ORIGIN, at(7)));
        String stranger =
                NoteSigner.witness("w1.example", Vectors.witnessSeed(2), 1694775006, head);
        String never = NoteSigner.witness("w1.example", Vectors.witnessSeed(1), 0, head);
        String far = NoteSigner.witness("w1.example", Vectors.witnessSeed(1), 1L << 40, head);
        Note note = Note.of(head, List.of(other, stranger, never, far));
        assertThat(note.cosigned(WITNESS)).isEmpty();
        assertThat(note.isSignedBy(LOG)).isFalse();
    }

    @Test
    void twoLinesOfOneWitnessBothCount() {
        Checkpoint head = Checkpoint.of(Vectors.ORIGIN, at(6));
        Note note =
                Note.of(
                        head,
                        List.of(
                                NoteSigner.witness("w1.example", Vectors.witnessSeed(1), 7, head),
                                NoteSigner.witness("w1.example", Vectors.witnessSeed(1), 9, head)));
        assertThat(note.cosigned(WITNESS)).containsExactly(7L, 9L);
    }

    @Test
    void aNoteWithMoreTextThanAHeadIsRefused() {
        String text = Vectors.text("2 note at 10");
        assertThatThrownBy(() -> Note.parse(text.replaceFirst("\n\n", "\nextension\n\n")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Note.parse(text.substring(0, text.length() - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Note.parse(text + "no signature\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePolicyOfTheVectorsRulesReadsBack() {
        Members rules = Members.of(CanonicalJson.parse(Utf8.bytes(Vectors.text("1 rules"))));
        RegisterPolicy policy = RegisterPolicy.of(rules.members("register"));
        assertThat(policy.log()).isEqualTo(LOG);
        assertThat(policy.witnesses()).hasSize(3).contains(WITNESS);
        assertThat(CanonicalJson.string(policy.document()))
                .isEqualTo(
                        CanonicalJson.string(
                                ((Map<?, ?>)
                                                Objects.requireNonNull(
                                                        CanonicalJson.parse(
                                                                Utf8.bytes(
                                                                        Vectors.text("1 rules")))))
                                        .get("register")));
    }

    @Test
    void quorumsThatDoNotDecideAreRefused() {
        VerifierKey second =
                new VerifierKey(
                        "w2.example",
                        VerifierKey.Use.WITNESS,
                        Ed25519.publicKey(Vectors.witnessSeed(2)));
        refused(List.of(WITNESS, second), 1);
        refused(List.of(WITNESS, second), 3);
        refused(List.of(), 1);
        refused(List.of(WITNESS), 0);
        refused(List.of(WITNESS, WITNESS), 2);
        refused(
                List.of(
                        WITNESS,
                        new VerifierKey(
                                "w2.example", VerifierKey.Use.WITNESS, WITNESS.publicKey())),
                2);
        refused(
                List.of(new VerifierKey("log", VerifierKey.Use.WITNESS, LOG.publicKey()), WITNESS),
                2);
        assertThat(new RegisterPolicy(LOG, 0, List.of(WITNESS, second), 2, List.of(), 0).quorum())
                .isEqualTo(2);
    }

    private static void refused(List<VerifierKey> witnesses, int quorum) {
        assertThatThrownBy(() -> new RegisterPolicy(LOG, 0, witnesses, quorum, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
