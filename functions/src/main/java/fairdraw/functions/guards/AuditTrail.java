package fairdraw.functions.guards;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditRecord;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The record of calls that change something: written before a call begins, so that one which breaks
 * off is on it, and completed with the status that was answered.
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
     * Does the call, on record.
     *
     * @param callerId the operator or organisation that calls
     * @param keyId the key, or code, that they call with
     */
    public Reply follow(Request request, String callerId, String keyId, Supplier<Reply> call) {
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
        audit.write(begun.answered(reply.status(), reply.madeKey()));
        return reply;
    }

    /** The path, of a call that changes something with its query, which may say what. */
    private static String asked(Request request) {
        return request.method().equals("GET") ? request.path() : request.pathAndQuery();
    }
}
