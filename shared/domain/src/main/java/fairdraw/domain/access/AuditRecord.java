package fairdraw.domain.access;

import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OrganisationId;
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
        Subject subject,
        Optional<Integer> status,
        Optional<KeyId> madeKey,
        Change change) {

    /** Creates the record of a call that has not been answered yet. */
    public AuditRecord(
            String id,
            Instant at,
            String operatorId,
            KeyId keyId,
            String method,
            String path,
            String requestId,
            Subject subject) {
        this(
                id,
                at,
                operatorId,
                keyId,
                method,
                path,
                requestId,
                subject,
                Optional.empty(),
                Optional.empty(),
                Change.NONE);
    }

    /**
     * The object of a call.
     *
     * @param organisation the id of the organisation whose object it is, if it is one's
     * @param object its id, if the call is about a single one
     */
    public record Subject(Optional<OrganisationId> organisation, Optional<String> object) {
        /** The subject of a call about the installation as a whole. */
        public static final Subject NONE = new Subject(Optional.empty(), Optional.empty());

        /** Returns the same with the id of the object that a call has made. */
        public Subject made(String id) {
            return new Subject(organisation, Optional.of(id));
        }
    }

    /**
     * The change that a call made.
     *
     * @param reason the caller's own words, if any
     * @param before the object before, in JSON, if the call changed it
     * @param after the object after, in JSON, if the call changed or made it
     */
    public record Change(Optional<String> reason, Optional<String> before, Optional<String> after) {
        /** The change of a call that changes nothing, or does not tell. */
        public static final Change NONE =
                new Change(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns the same call with its answer.
     *
     * @param about the same subject as before, or the one that is known since
     */
    public AuditRecord answered(int answer, Optional<KeyId> made, Subject about, Change done) {
        return new AuditRecord(
                id,
                at,
                operatorId,
                keyId,
                method,
                path,
                requestId,
                about,
                Optional.of(answer),
                made,
                done);
    }
}
