package fairdraw.domain.access;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An audit log in memory. */
public final class InMemoryAudit implements Audit {
    private final Map<String, AuditRecord> calls = new HashMap<>();

    @Override
    public synchronized void begin(AuditRecord call) {
        calls.put(call.id(), call);
    }

    @Override
    public synchronized void answer(AuditRecord begun, AuditRecord answered) {
        calls.put(begun.id(), answered);
    }

    @Override
    public synchronized Page<AuditRecord> list(Filter filter, Page.Wanted wanted) {
        return Pages.descending(
                calls.values().stream().filter(call -> passes(filter, call)).toList(),
                wanted,
                AuditRecord::id);
    }

    private static boolean passes(Filter filter, AuditRecord call) {
        var subject = call.subject();
        boolean ofObject =
                filter.object().isEmpty()
                        || (subject.object().equals(filter.object())
                                && subject.organisation().equals(filter.organisation()));
        return ofObject
                && isAny(filter.organisation(), subject.organisation())
                && isAny(filter.operatorId(), Optional.of(call.operatorId()))
                && filter.from().filter(call.at()::isBefore).isEmpty()
                && filter.until().filter(moment -> !call.at().isBefore(moment)).isEmpty();
    }

    private static <T> boolean isAny(Optional<T> wanted, Optional<T> is) {
        return wanted.isEmpty() || wanted.equals(is);
    }
}
