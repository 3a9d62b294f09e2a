package fairdraw.domain.access;

import java.time.Instant;

/**
 * A call of an operator under an {@code Idempotency-Key}, and what has become of it.
 *
 * @param keyHash of the {@code Idempotency-Key}, lower-case hex
 * @param requestHash of what was asked for, lower-case hex
 * @param token unpredictable, of this call alone
 * @param expiresAt from when on the key is as if it had never been used
 */
public record Repeatable(
        String operatorId,
        String keyHash,
        String requestHash,
        String token,
        Instant begunAt,
        Instant expiresAt,
        State state) {

    /** How far the call has come. */
    public sealed interface State {

        /** Somebody is working on it. */
        record Begun() implements State {}

        /** It took effect; the answer is sealed under the key of its caller. */
        @SuppressWarnings("ArrayRecordComponent") // Never compared.
        record Answered(byte[] sealed) implements State {}

        /** Nobody knows whether it took effect. */
        record BrokenOff() implements State {}
    }

    /** The same call with what has become of it. */
    public Repeatable in(State next) {
        return new Repeatable(operatorId, keyHash, requestHash, token, begunAt, expiresAt, next);
    }

    /** The same call as if it had never been made, from {@code now} on. */
    public Repeatable forgotten(Instant now) {
        return new Repeatable(operatorId, keyHash, requestHash, token, begunAt, now, state);
    }
}
