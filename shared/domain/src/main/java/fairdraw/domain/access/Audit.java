package fairdraw.domain.access;

import fairdraw.domain.Page;

/** What operators did, for ever. */
public interface Audit {

    /** Stores a call when it begins, and again, under the same id, when it has been answered. */
    void write(AuditRecord call);

    /** Some calls, newest first. */
    Page<AuditRecord> list(Page.Wanted wanted);
}
