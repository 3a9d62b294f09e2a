package fairdraw.domain.register;

import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.VerifierKey;

/** The keys of logs, each derived from a generation of the root secret and the log's name. */
public interface LogKeys {

    /** Returns the newest generation, which new logs begin with. */
    int current();

    /** Returns the public key of the log of this name. */
    VerifierKey key(int generation, String origin);

    /** Returns the line by which the log signs a head of its own. */
    String sign(int generation, Checkpoint head);
}
