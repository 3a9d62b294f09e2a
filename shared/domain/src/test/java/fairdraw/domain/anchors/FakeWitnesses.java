package fairdraw.domain.anchors;

import fairdraw.domain.witness.CosignHead;
import fairdraw.domain.witness.CosignHead.Outcome;
import fairdraw.domain.witness.InMemoryWitnessedHeads;
import fairdraw.domain.witness.WitnessKey;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Witnesses of one log that do as deployed ones do, and are away or break when told. */
public final class FakeWitnesses implements Witnesses {

    private final Map<VerifierKey, CosignHead> running = new HashMap<>();
    private final Map<VerifierKey, Long> claimed = new HashMap<>();
    private final Set<VerifierKey> away = new HashSet<>();
    private final Set<VerifierKey> broken = new HashSet<>();
    private final List<Submission> asked = new CopyOnWriteArrayList<>();

    /** Starts a witness of a log. */
    public VerifierKey start(String name, VerifierKey log, InstantSource clock) {
        WitnessKey key = new WitnessKey(name, Sha256.of(name));
        running.put(
                key.vkey(), new CosignHead(key, List.of(log), new InMemoryWitnessedHeads(), clock));
        return key.vkey();
    }

    public void away(VerifierKey witness) {
        away.add(witness);
    }

    /** Has a witness say that it has seen a log of this size, whatever it is handed. */
    public void claims(VerifierKey witness, long size) {
        claimed.put(witness, size);
    }

    public void back(VerifierKey witness) {
        claimed.remove(witness);
        away.remove(witness);
    }

    /** Has the adapter of a witness fail, which it promises never to do. */
    public void broken(VerifierKey witness) {
        broken.add(witness);
    }

    /** Returns what the witnesses were handed, in its order. */
    public List<Submission> asked() {
        return asked;
    }

    @Override
    public List<VerifierKey> keys() {
        return List.copyOf(running.keySet());
    }

    @Override
    public Answer cosign(VerifierKey witness, Submission submission) {
        asked.add(submission);
        if (broken.contains(witness)) {
            throw new IllegalStateException("broken");
        }
        Long size = claimed.get(witness);
        if (size != null) {
            return new Answer.Elsewhere(size);
        }
        if (away.contains(witness)) {
            return new Answer.Nothing();
        }
        CosignHead head = Objects.requireNonNull(running.get(witness));
        return switch (head.cosign(Utf8.bytes(submission.text()))) {
            case Outcome.Cosigned(String line) ->
                    new Answer.Cosigned(
                            line,
                            Note.of(submission.note().head(), List.of(line))
                                    .cosigned(witness)
                                    .getFirst());
            case Outcome.Conflict(long other) -> new Answer.Elsewhere(other);
            default -> new Answer.Nothing();
        };
    }
}
