package fairdraw.domain.access;

import fairdraw.domain.Page;

/** The audit log of operators' calls, kept for ever. */
public interface Audit {

    /** Stores a call when it begins, and again, under the same id, when it has been answered. */
    void write(AuditRecord call);

    /** Returns a page of calls, newest first. */
    Page<AuditRecord> list(Page.Wanted wanted);
}
