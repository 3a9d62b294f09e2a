package fairdraw.domain.access;

import java.time.Instant;
import java.util.Optional;

/**
 * One call of an operator.
 *
 * @param status what was answered; empty if the call never came to its end
 */
public record AuditRecord(
        String id,
        Instant at,
        String operatorId,
        String keyId,
        String method,
        String path,
        String requestId,
        Optional<Integer> status) {

    /** The same call, answered. */
    public AuditRecord answered(int answer) {
        return new AuditRecord(
                id, at, operatorId, keyId, method, path, requestId, Optional.of(answer));
    }
}
