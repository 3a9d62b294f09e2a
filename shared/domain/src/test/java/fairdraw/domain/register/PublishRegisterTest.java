package fairdraw.domain.register;

import static fairdraw.domain.register.SampleEntries.NOW;
import static fairdraw.domain.register.SampleEntries.pending;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishRegisterTest {

    private static final byte[] SEED = Sha256.of("a witness");

    private final InMemoryRegister register = new InMemoryRegister();
    private final FixedLogKeys keys = new FixedLogKeys();
    private final PublishRegister published = new PublishRegister(register, register, "fairdraw");
    private String log = "";

    @BeforeEach
    void makeHeads() {
        SequenceEntries sequence =
                new SequenceEntries(
                        register,
                        keys,
                        new OwnLogs(register, keys, "fairdraw"),
                        () -> NOW,
                        _ -> {});
        for (int number = 1; number <= 3; number++) {
            register.put(pending(Mode.LIVE, number));
            log = sequence.run(Mode.LIVE).log().id();
        }
    }

    private void cosign(String witness, long size) {
        AnchoredHead head = register.from(log, size, 1).getFirst();
        register.cosigned(
                log,
                size,
                witness,
                NoteSigner.witness(witness, SEED, 1_000, head.head().checkpoint()));
    }

    private Note checkpoint() {
        return published.checkpoint("live").orElseThrow();
    }

    @Test
    void theNewestHeadIsShownWhileNoneIsCosigned() {
        assertThat(checkpoint().head().size()).isEqualTo(3);
        assertThat(checkpoint().lines()).hasSize(1);
    }

    @Test
    void theNewestCosignedHeadIsShownWithAllItsLines() {
        cosign("w1.example", 1);
        cosign("w1.example", 2);
        cosign("w2.example", 2);
        register.seen(log, "w1.example", 2);
        register.seen(log, "w2.example", 2);

        Note shown = checkpoint();

        assertThat(shown.head().size()).isEqualTo(2);
        assertThat(shown.lines()).hasSize(3);
        VerifierKey witness =
                new VerifierKey("w2.example", VerifierKey.Use.WITNESS, Ed25519.publicKey(SEED));
        assertThat(shown.cosigned(witness)).containsExactly(1_000L);
    }

    /** A witness may tell of a size whose line was lost on the way. */
    @Test
    void aHeadWhoseLineWasLostIsPassedOver() {
        cosign("w1.example", 1);
        register.seen(log, "w1.example", 3);

        assertThat(checkpoint().head().size()).isEqualTo(1);
    }

    @Test
    void aLogHasOneAnswerUnderItsIdAndItsMode() {
        assertThat(published.checkpoint(log).map(Note::text)).contains(checkpoint().text());
        assertThat(published.page(log, 0)).isEqualTo(published.page("live", 0)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "00000000", "LIVE", "live#PENDING", "", "b4a4570", "B4A45709"})
    void whatNamesNoLogIsNotFound(String name) {
        assertThat(published.checkpoint(name)).isEmpty();
        assertThat(published.page(name, 0)).isEmpty();
    }

    @Test
    void aPageBehindTheLastIsNotFound() {
        assertThat(published.page("live", 0).orElseThrow().entries()).hasSize(3);
        assertThat(published.page("live", 1)).isEmpty();
    }
}
