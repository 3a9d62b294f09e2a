package fairdraw.domain.access;

import java.time.Instant;

/** Operators' calls with an {@code Idempotency-Key}, one at a time for each key. */
public interface Repeatables {

    /**
     * Stores a new call, unless there is an unexpired one of the same operator with the same key.
     *
     * @return the call that is stored now: the new one, or the one before it
     */
    Repeatable begin(Repeatable call, Instant now);

    /** Replaces a call that was begun, unless another one has begun meanwhile. */
    void replace(Repeatable call);
}
