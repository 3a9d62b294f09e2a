package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.ids.OrganisationId;
import java.time.Instant;
import java.util.Optional;

/** The audit log of operators' calls, kept for ever. */
public interface Audit {

    /** Stores a call that begins. */
    void begin(AuditRecord call);

    /** Stores the same call again when it has been answered. */
    void answer(AuditRecord begun, AuditRecord answered);

    /** Returns a page of the calls that a filter lets through, newest first. */
    Page<AuditRecord> list(Filter filter, Page.Wanted wanted);

    /**
     * The calls that are wanted.
     *
     * @param organisation the organisation that they are about; empty for any and none
     * @param object the object that they are about, one of {@code organisation} if that is given
     *     and else one of the installation; empty for any and none
     * @param operatorId the caller; empty for any
     * @param from the first moment of them, if any
     * @param until the moment before which they have to be, if any
     */
    record Filter(
            Optional<OrganisationId> organisation,
            Optional<String> object,
            Optional<String> operatorId,
            Optional<Instant> from,
            Optional<Instant> until) {

        /** The filter that lets everything through. */
        public static final Filter ALL =
                new Filter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }
}
