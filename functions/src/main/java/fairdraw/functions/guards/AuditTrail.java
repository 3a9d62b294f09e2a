package fairdraw.functions.guards;

import fairdraw.domain.access.Audit;
import fairdraw.domain.access.AuditRecord;
import fairdraw.domain.access.AuditRecord.Change;
import fairdraw.domain.access.AuditRecord.Subject;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.domain.ids.KeyId;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Reply;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.Json;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * The audit trail of calls: a record is written before a call begins, so that one that breaks off
 * is in it, and completed with the status of the answer.
 */
public final class AuditTrail {
    private static final int LONGEST = 30_000;

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
     * @param subject the object of the call
     */
    public Reply follow(
            Request request, String callerId, KeyId keyId, Subject subject, Supplier<Reply> call) {
        var begun =
                new AuditRecord(
                        ids.prefixed(IdKind.AUDIT_RECORD),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        callerId,
                        keyId,
                        request.method(),
                        asked(request),
                        request.requestId(),
                        subject);
        audit.begin(begun);
        Reply reply = call.get();
        var notes = request.notes();
        var answered =
                begun.answered(
                        reply.status(),
                        reply.madeKey(),
                        notes.made().map(subject::made).orElse(subject),
                        new Change(
                                notes.why(),
                                notes.before().map(AuditTrail::kept),
                                notes.after().map(AuditTrail::kept)));
        InReserve.run(() -> audit.answer(begun, answered));
        return reply;
    }

    /** Returns the text of an object; of one too large to be kept beside the call, its hash. */
    private static String kept(Json form) {
        String text = form.toString();
        return text.length() <= LONGEST
                ? text
                : Json.object().put("sha256", Sha256.hex(text)).toString();
    }

    /**
     * Returns the path; for a call that changes something, with the query, which may say what to
     * change.
     */
    private static String asked(Request request) {
        return request.method().equals("GET") ? request.path() : request.pathAndQuery();
    }
}
