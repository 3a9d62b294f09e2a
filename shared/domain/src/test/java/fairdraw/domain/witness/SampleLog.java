package fairdraw.domain.witness;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.ConsistencyProof;
import fairdraw.fairness.register.Frontier;
import fairdraw.fairness.register.Note;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A log of any size with a key of its own, and a fork of it from any entry on.
 *
 * @param fork the entry from which on it holds others than the log without a fork
 */
public record SampleLog(String origin, int fork) {

    /** Returns the log without a fork. */
    public static SampleLog honest() {
        return new SampleLog("sample.example/live", Integer.MAX_VALUE);
    }

    /** Returns the same log with other entries from one on. */
    public SampleLog forkedAt(int entry) {
        return new SampleLog(origin, entry);
    }

    /** Returns the key by which heads of the log are checked. */
    public VerifierKey key() {
        return new VerifierKey(origin, VerifierKey.Use.LOG, Ed25519.publicKey(seed()));
    }

    /** Returns the head of a size. */
    public Checkpoint head(int size) {
        return Checkpoint.of(origin, frontier(size));
    }

    /** Returns the head of a size, signed by the log. */
    public Note note(int size) {
        return Note.of(head(size), List.of(NoteSigner.log(seed(), head(size))));
    }

    /** Returns the request to cosign the head of a size, proven to continue the one of another. */
    public Submission submission(int old, int size) {
        return new Submission(
                old,
                ConsistencyProof.of(
                        frontier(old), IntStream.range(old, size).mapToObj(this::leaf).toList()),
                note(size));
    }

    private Frontier frontier(int size) {
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < size; i++) {
            frontier = frontier.push(leaf(i));
        }
        return frontier;
    }

    private byte[] leaf(int entry) {
        return Frontier.leaf(Utf8.bytes(entry < fork ? "entry " + entry : "fork " + entry));
    }

    private byte[] seed() {
        return Sha256.of(Utf8.bytes("key of " + origin));
    }
}
