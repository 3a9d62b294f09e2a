package fairdraw.domain.access;

import java.time.Instant;

/** Operators' calls under an {@code Idempotency-Key}, of each key one at a time. */
public interface Repeatables {

    /**
     * Stores a call that begins, unless one under the same key of the same operator lies there that
     * has not expired.
     *
     * @return what lies there now: the call itself, or the one before it
     */
    Repeatable begin(Repeatable call, Instant now);

    /** Replaces a call that was begun, if nobody has begun another meanwhile. */
    void replace(Repeatable call);
}
