package fairdraw.functions.guards;

import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.KeyId;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The audit trail of calls: a record is written before a call begins, so that one that breaks off
 * is in it, and completed with the status of the answer.
 */
public final class AuditTrail {
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    public AuditTrail(Audit audit, Ids ids, InstantSource clock) {
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Carries out a call and records it.
     *
     * @param callerId the operator or organisation that calls
     * @param keyId the key, or invitation code, that they call with
     */
    public Reply follow(Request request, String callerId, KeyId keyId, Supplier<Reply> call) {
        var begun =
                new AuditRecord(
                        ids.prefixed(IdKind.AUDIT_RECORD),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        callerId,
                        keyId,
                        request.method(),
                        asked(request),
                        request.requestId());
        audit.write(begun);
        Reply reply = call.get();
        InReserve.run(() -> audit.write(begun.answered(reply.status(), reply.madeKey())));
        return reply;
    }

    /**
     * Returns the path; for a call that changes something, with the query, which may say what to
     * change.
     */
    private static String asked(Request request) {
        return request.method().equals("GET") ? request.path() : request.pathAndQuery();
    }
}
