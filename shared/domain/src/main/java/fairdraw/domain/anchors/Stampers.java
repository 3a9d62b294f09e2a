package fairdraw.domain.anchors;

import fairdraw.fairness.register.Checkpoint;
import java.util.List;
import java.util.Optional;

/** The time-stamping authorities to which a deployment shows the heads of its register. */
public interface Stampers {

    /** Returns the names of the authorities: the SHA-256 of a certificate of each, as hex. */
    List<String> names();

    /**
     * Asks one of the authorities for a stamp of a head. Never throws: empty stands for no answer
     * and for a token that would not count.
     */
    Optional<Stamp> stamp(String name, Checkpoint head);

    /**
     * A stamp that counts.
     *
     * @param token the token of RFC 3161, in DER and base64
     * @param at its time in whole seconds since 1970, rounded up
     */
    record Stamp(String token, long at) {}
}
