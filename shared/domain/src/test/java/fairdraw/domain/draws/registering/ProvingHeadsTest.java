package fairdraw.domain.draws.registering;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Mode;
import fairdraw.domain.MovableClock;
import fairdraw.domain.register.AnchoredHead;
import fairdraw.domain.register.Draft;
import fairdraw.domain.register.FixedLogKeys;
import fairdraw.domain.register.InMemoryRegister;
import fairdraw.domain.register.OwnLogs;
import fairdraw.domain.register.RegisterLog;
import fairdraw.domain.register.Registered;
import fairdraw.domain.register.SampleEntries;
import fairdraw.domain.register.SequenceEntries;
import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.RegisterPolicy;
import fairdraw.fairness.register.VerifierKey;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The heads that prove when others saw entries, out of a log of many. */
final class ProvingHeadsTest {

    private final InMemoryRegister register = new InMemoryRegister();
    private final FixedLogKeys keys = new FixedLogKeys();
    private final OwnLogs logs = new OwnLogs(register, keys, "fairdraw");
    private final RegisterLog log = logs.of(Mode.LIVE);

    /** Makes a log of that many entries, each under a head of its own. */
    private void grow(int entries) {
        MovableClock clock = new MovableClock(SampleEntries.NOW);
        SequenceEntries sequence = new SequenceEntries(register, keys, logs, clock, _ -> {});
        for (int number = 1; number <= entries; number++) {
            register.put(SampleEntries.pending(Mode.LIVE, number));
            sequence.run(Mode.LIVE);
        }
    }

    private void cosign(String witness, long size) {
        register.cosigned(log.id(), size, witness, line(witness, size));
    }

    private String line(String witness, long size) {
        AnchoredHead head = register.from(log.id(), size, 1).getFirst();
        return NoteSigner.witness(witness, Sha256.of(witness), 1_000, head.head().checkpoint());
    }

    private RegisterPolicy policy(long from, int witnesses) {
        return new RegisterPolicy(
                log.key(),
                from,
                IntStream.rangeClosed(1, witnesses)
                        .mapToObj(number -> "w" + number)
                        .map(name ->
                                new VerifierKey(
                                        name,
                                        VerifierKey.Use.WITNESS,
                                        Ed25519.publicKey(Sha256.of(name))))
                        .toList(),
                witnesses == 0 ? 0 : witnesses / 2 + 1,
                List.of(),
                0);
    }

    private static Registered entry(long index, boolean hasDeadline) {
        return new Registered(
                index,
                hasDeadline
                        ? Draft.of(SampleEntries.ended("draw_1"), SampleEntries.NOW)
                        : Draft.of(SampleEntries.ended("draw_1")));
    }

    private List<Long> sizes(RegisterPolicy policy, Registered... entries) {
        return new ProvingHeads(register, policy)
                .of(List.of(entries)).stream().map(AnchoredHead::size).toList();
    }

    @Test
    void withoutAWordOfOthersTheLargestHeadTellsHowFarThereIsAnythingToRead() {
        grow(5);

        assertThat(sizes(policy(0, 0), entry(1, false))).containsExactly(5L);
        assertThat(sizes(policy(0, 0))).isEmpty();
    }

    @Test
    void theWordOfEachWitnessOnAnEntryIsFoundHoweverFarBehindItLies() {
        grow(150);
        cosign("w1", 4);
        cosign("w2", 140);

        assertThat(sizes(policy(0, 2), entry(2, false))).contains(4L, 140L);
    }

    @Test
    void anEntryWithADeadlineAlsoHasWhatWitnessesSaidOfTheLogWithoutIt() {
        grow(9);
        cosign("w1", 3);
        register.again(log.id(), 4, "w1", line("w1", 4));
        cosign("w1", 7);

        assertThat(sizes(policy(0, 1), entry(4, true))).contains(3L, 4L, 7L);
        assertThat(sizes(policy(0, 1), entry(4, false))).contains(7L).doesNotContain(3L, 4L);
    }

    @Test
    void whatLiesBeforeTheRulesIsLeftOut() {
        grow(9);
        cosign("w1", 3);
        cosign("w1", 5);
        cosign("w1", 8);

        assertThat(sizes(policy(4, 1), entry(6, true))).contains(5L, 8L).doesNotContain(3L);
    }

    @Test
    void aHeadOnWhichNobodyHasSpokenIsNotShownAmongOthers() {
        grow(9);
        cosign("w1", 6);

        assertThat(sizes(policy(0, 1), entry(2, true)))
                .contains(6L)
                .doesNotContain(1L, 2L, 3L, 4L, 5L, 7L, 8L);
    }
}
