package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import java.util.HashMap;
import java.util.Map;

/** An audit log in memory. */
public final class InMemoryAudit implements Audit {
    private final Map<String, AuditRecord> calls = new HashMap<>();

    @Override
    public synchronized void write(AuditRecord call) {
        calls.put(call.id(), call);
    }

    @Override
    public synchronized Page<AuditRecord> list(Page.Wanted wanted) {
        return Pages.descending(calls.values(), wanted, AuditRecord::id);
    }
}
