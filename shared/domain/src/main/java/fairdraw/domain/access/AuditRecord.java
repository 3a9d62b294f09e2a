package fairdraw.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A call of an operator.
 *
 * @param status the status of the answer; empty if the call never completed
 * @param madeKey the id of the key that it made, if any
 */
public record AuditRecord(
        String id,
        Instant at,
        String operatorId,
        String keyId,
        String method,
        String path,
        String requestId,
        Optional<Integer> status,
        Optional<String> madeKey) {

    /** Creates the record of a call that has not been answered yet. */
    public AuditRecord(
            String id,
            Instant at,
            String operatorId,
            String keyId,
            String method,
            String path,
            String requestId) {
        this(
                id,
                at,
                operatorId,
                keyId,
                method,
                path,
                requestId,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the same call with its answer and the id of the key that it made, if any. */
    public AuditRecord answered(int answer, Optional<String> made) {
        return new AuditRecord(
                id, at, operatorId, keyId, method, path, requestId, Optional.of(answer), made);
    }
}
