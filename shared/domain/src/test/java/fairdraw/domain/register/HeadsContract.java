package fairdraw.domain.register;

import static fairdraw.domain.register.SampleEntries.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.domain.Mode;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.VerifierKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The behaviour of every implementation of {@link Heads}, on a register with the heads 1, 2 and 3.
 */
public interface HeadsContract {

    FixedLogKeys KEYS = new FixedLogKeys();
    RegisterLog LOG = new RegisterLog(Mode.LIVE, 1, KEYS.key(1, "fairdraw/live"));
    byte[] SEED = Sha256.of("a witness");

    Heads heads();

    Register register();

    /** Has entries wait, in a transaction of their own. */
    void put(Pending waiting);

    @BeforeEach
    default void makeHeads() {
        for (int number = 1; number <= 3; number++) {
            Pending waiting = pending(Mode.LIVE, number);
            put(waiting);
            assertThat(
                            register()
                                    .extend(
                                            Extension.of(
                                                    LOG,
                                                    register().head(LOG.id()),
                                                    List.of(waiting),
                                                    _ -> false,
                                                    head -> KEYS.sign(1, head))))
                    .isTrue();
        }
    }

    private AnchoredHead head(long size) {
        return heads().from(LOG.id(), size, 1).getFirst();
    }

    private String line(String witness, long size, long time) {
        return NoteSigner.witness(witness, SEED, time, head(size).head().checkpoint());
    }

    private static VerifierKey key(String witness) {
        return new VerifierKey(witness, VerifierKey.Use.WITNESS, Ed25519.publicKey(SEED));
    }

    @Test
    default void headsAreReadFromASizeOnAndUpToOne() {
        assertThat(heads().from(LOG.id(), 0, 9))
                .extracting(AnchoredHead::size)
                .containsExactly(1L, 2L, 3L);
        assertThat(heads().from(LOG.id(), 2, 9))
                .extracting(AnchoredHead::size)
                .containsExactly(2L, 3L);
        assertThat(heads().from(LOG.id(), 1, 2))
                .extracting(AnchoredHead::size)
                .containsExactly(1L, 2L);
        assertThat(heads().from(LOG.id(), 4, 9)).isEmpty();
        assertThat(heads().upTo(LOG.id(), 9, 9))
                .extracting(AnchoredHead::size)
                .containsExactly(3L, 2L, 1L);
        assertThat(heads().upTo(LOG.id(), 2, 1)).extracting(AnchoredHead::size).containsExactly(2L);
        assertThat(heads().upTo(LOG.id(), 0, 9)).isEmpty();
        assertThat(heads().from("00000000", 0, 9)).isEmpty();
    }

    @Test
    default void eachHeadGoesOnFromItsOwnFrontier() {
        for (long size = 1; size <= 3; size++) {
            AnchoredHead head = head(size);
            assertThat(head.head().frontier().size()).isEqualTo(size);
            assertThat(head.head().frontier().root()).isEqualTo(head.head().checkpoint().root());
            assertThat(head.note().isSignedBy(LOG.key())).isTrue();
            assertThat(head.notes()).hasSize(1);
        }
    }

    @Test
    default void theFirstLineOfAWitnessAndItsLastLaterOneStay() {
        heads().cosigned(LOG.id(), 2, "w1.example", line("w1.example", 2, 1_000));
        heads().cosigned(LOG.id(), 2, "w1.example", line("w1.example", 2, 1_001));
        heads().cosigned(LOG.id(), 2, "w2.example", line("w2.example", 2, 1_002));
        heads().again(LOG.id(), 2, "w1.example", line("w1.example", 2, 1_003));
        heads().again(LOG.id(), 2, "w1.example", line("w1.example", 2, 1_004));

        AnchoredHead head = head(2);
        assertThat(head.note().cosigned(key("w1.example"))).containsExactly(1_000L);
        assertThat(head.note().cosigned(key("w2.example"))).containsExactly(1_002L);
        assertThat(head.notes())
                .hasSize(2)
                .allSatisfy(note -> assertThat(note.isSignedBy(LOG.key())).isTrue());
        assertThat(head.notes().getLast().cosigned(key("w1.example"))).containsExactly(1_004L);
        assertThat(head(3).cosigned()).isEmpty();
    }

    @Test
    default void theFirstTokenOfATimeStamperStays() {
        heads().stamped(LOG.id(), 3, "aa", new byte[] {1});
        heads().stamped(LOG.id(), 3, "aa", new byte[] {2});
        heads().stamped(LOG.id(), 3, "bb", new byte[] {3});

        assertThat(head(3).stamps())
                .containsOnlyKeys("aa", "bb")
                .hasEntrySatisfying("aa", token -> assertThat(token).containsExactly(1));
    }

    @Test
    default void aHeadThatWasNeverMadeTakesNothing() {
        assertThatThrownBy(() -> heads().cosigned(LOG.id(), 4, "w", "line"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> heads().again(LOG.id(), 4, "w", "line"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> heads().stamped(LOG.id(), 4, "aa", new byte[] {1}))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heads().from(LOG.id(), 4, 9)).isEmpty();
    }

    @Test
    default void theSizeThatAWitnessHasSeenNeverFalls() {
        assertThat(heads().witnesses(LOG.id())).isEmpty();

        heads().seen(LOG.id(), "w1.example", 2);
        heads().seen(LOG.id(), "w1.example", 1);
        heads().seen(LOG.id(), "w2.example", 0);
        heads().seen(LOG.id(), "w2.example", 3);

        assertThat(heads().witnesses(LOG.id()))
                .isEqualTo(Map.of("w1.example", 2L, "w2.example", 3L));
    }
}
