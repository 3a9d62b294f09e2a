package fairdraw.domain.witness;

import fairdraw.domain.NotNow;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.ConsistencyProof;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cosigning of a head, as C2SP's tlog-witness says: of each log that the witness knows it signs
 * one history alone. It signs the newest head again, with a newer time, and its times never fall.
 */
public final class CosignHead {

    /** The tries after which so many others cosign this head that the caller comes back later. */
    private static final int MOST_TRIES = 8;

    private final WitnessKey key;
    private final Map<String, VerifierKey> logs;
    private final WitnessedHeads heads;
    private final InstantSource clock;

    /** An answer to a log. */
    public sealed interface Outcome {

        /** Cosigned, by this line. */
        record Cosigned(String line) implements Outcome {}

        /** Not a request: another form, or an old size above the new one. */
        record Malformed() implements Outcome {}

        /** A log that the witness does not know. */
        record UnknownLog() implements Outcome {}

        /** Not signed by the key of its log. */
        record NotSigned() implements Outcome {}

        /** A proof from another size than that of the newest cosigned head, or a second root. */
        record Conflict(long size) implements Outcome {}

        /** A head that is not proven to continue the newest cosigned one. */
        record NotConsistent() implements Outcome {}
    }

    /** The decision about a request. */
    private sealed interface Decision {

        /** Cosigns. */
        record Cosign(WitnessedHead next, String line) implements Decision {}

        /** Does nothing, and answers. */
        record Refuse(Outcome outcome) implements Decision {}
    }

    /**
     * @param logs the logs whose heads are cosigned, by their keys, which have the names of their
     *     origins
     */
    public CosignHead(
            WitnessKey key, List<VerifierKey> logs, WitnessedHeads heads, InstantSource clock) {
        this.key = key;
        this.logs =
                logs.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        VerifierKey::name, Function.identity()));
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * Answers a request. A head is stored before its cosignature leaves.
     *
     * @throws NotNow if others cosign the same log all the time
     */
    public Outcome cosign(byte[] request) {
        Submission submission;
        try {
            submission = Submission.parse(Utf8.decode(request));
        } catch (CharacterCodingException | IllegalArgumentException notRequest) {
            return new Outcome.Malformed();
        }
        Checkpoint head = submission.note().head();
        Optional<VerifierKey> log = Optional.ofNullable(logs.get(head.origin()));
        if (log.isEmpty()) {
            return new Outcome.UnknownLog();
        }
        Optional<String> signed = lineOf(log.get(), submission.note());
        if (signed.isEmpty()) {
            return new Outcome.NotSigned();
        }
        return submission.old() > head.size()
                ? new Outcome.Malformed()
                : cosign(submission, signed.get());
    }

    private Outcome cosign(Submission submission, String signed) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<WitnessedHead> before = heads.of(submission.note().head().origin());
            switch (decide(submission, signed, before, clock.instant().getEpochSecond())) {
                case Decision.Refuse(Outcome outcome) -> {
                    return outcome;
                }
                case Decision.Cosign(WitnessedHead next, String line) -> {
                    if (heads.replace(before, next)) {
                        return new Outcome.Cosigned(line);
                    }
                }
            }
        }
        throw new NotNow("others cosign the same log all the time");
    }

    private Decision decide(
            Submission submission, String signed, Optional<WitnessedHead> before, long now) {
        Checkpoint head = submission.note().head();
        long size = before.map(last -> last.head().size()).orElse(0L);
        byte[] root = before.map(last -> last.head().root()).orElseGet(MerkleTree::emptyRoot);
        boolean secondRoot = head.size() == size && !Arrays.equals(head.root(), root);
        if (submission.old() != size || secondRoot) {
            return new Decision.Refuse(new Outcome.Conflict(size));
        }
        if (!ConsistencyProof.verify(size, root, head.size(), head.root(), submission.proof())) {
            return new Decision.Refuse(new Outcome.NotConsistent());
        }
        long time = Math.max(now, before.map(WitnessedHead::at).orElse(0L));
        String line = key.line(time, head);
        return new Decision.Cosign(
                new WitnessedHead(time, Note.of(head, List.of(signed, line))), line);
    }

    /** Returns the line by which the log signed the head, without those of anybody else. */
    private static Optional<String> lineOf(VerifierKey log, Note note) {
        return note.lines().stream()
                .filter(line -> Note.of(note.head(), List.of(line)).isSignedBy(log))
                .findFirst();
    }
}
