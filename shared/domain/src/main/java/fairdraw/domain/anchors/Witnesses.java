package fairdraw.domain.anchors;

import fairdraw.fairness.register.Submission;
import fairdraw.fairness.register.VerifierKey;
import java.util.List;

/** The witnesses to whom a deployment hands the heads of its register. */
public interface Witnesses {

    /** Returns the keys by which the witnesses cosign. */
    List<VerifierKey> keys();

    /** Hands one of the witnesses a head. Never throws: an answer that does not count is none. */
    Answer cosign(VerifierKey witness, Submission submission);

    /** An answer of a witness. */
    sealed interface Answer {

        /**
         * The head is cosigned, at a time close to ours.
         *
         * @param line the line that does it, which verifies
         * @param at its time, in whole seconds since 1970
         */
        record Cosigned(String line, long at) implements Answer {}

        /** The witness has cosigned a head of another size than that of the proof. */
        record Elsewhere(long size) implements Answer {}

        /** No answer, or one that counts for nothing. */
        record Nothing() implements Answer {}
    }
}
