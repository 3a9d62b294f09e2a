package fairdraw.domain.access;

final class InMemoryAuditTest implements AuditContract {
    private final InMemoryAudit audit = new InMemoryAudit();

    @Override
    public Audit audit() {
        return audit;
    }
}
