package fairdraw.domain.access;

import fairdraw.domain.Page;

/** What operators did, for ever. */
public interface Audit {

    /** Stores that a call has begun. */
    void begun(AuditRecord call);

    /** Stores what a call that has begun was answered. */
    void answered(AuditRecord call, int status);

    /** Some calls, newest first. */
    Page<AuditRecord> list(Page.Wanted wanted);
}
