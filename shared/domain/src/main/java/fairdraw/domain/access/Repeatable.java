package fairdraw.domain.access;

import fairdraw.domain.ids.OperatorId;
import java.time.Instant;

/**
 * An operator's call with an {@code Idempotency-Key}, and its state.
 *
 * @param keyHash the hash of the {@code Idempotency-Key}, lower-case hex
 * @param requestHash the hash of the request, lower-case hex
 * @param token unpredictable, unique to this call
 * @param expiresAt the time from which the key counts as unused
 */
public record Repeatable(
        OperatorId operatorId,
        String keyHash,
        String requestHash,
        String token,
        Instant begunAt,
        Instant expiresAt,
        State state) {

    /** The state of a call. */
    public sealed interface State {

        /** The call is in progress. */
        record Begun() implements State {}

        /** The call took effect; the answer is encrypted under the key of its caller. */
        @SuppressWarnings("ArrayRecordComponent") // Never compared.
        record Answered(byte[] sealed) implements State {}

        /** It is unknown whether the call took effect. */
        record BrokenOff() implements State {}
    }

    /** Returns the same call in another state. */
    public Repeatable in(State next) {
        return new Repeatable(operatorId, keyHash, requestHash, token, begunAt, expiresAt, next);
    }

    /** Returns the same call, with its key counting as unused from {@code now} on. */
    public Repeatable forgotten(Instant now) {
        return new Repeatable(operatorId, keyHash, requestHash, token, begunAt, now, state);
    }
}
