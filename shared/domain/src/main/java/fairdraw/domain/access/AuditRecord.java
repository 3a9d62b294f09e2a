package fairdraw.domain.access;

import fairdraw.domain.ids.KeyId;
import java.time.Instant;
import java.util.Optional;

/**
 * A call of an operator.
 *
 * @param operatorId the operator's id, or that of the organisation whose campaign's key was used
 * @param status the status of the answer; empty if the call never completed
 * @param madeKey the id of the key that it made, if any
 */
public record AuditRecord(
        String id,
        Instant at,
        String operatorId,
        KeyId keyId,
        String method,
        String path,
        String requestId,
        Optional<Integer> status,
        Optional<KeyId> madeKey) {

    /** Creates the record of a call that has not been answered yet. */
    public AuditRecord(
            String id,
            Instant at,
            String operatorId,
            KeyId keyId,
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
    public AuditRecord answered(int answer, Optional<KeyId> made) {
        return new AuditRecord(
                id, at, operatorId, keyId, method, path, requestId, Optional.of(answer), made);
    }
}
