package fairdraw.domain.access.sessions;

final class InMemoryOperatorSessionsTest implements OperatorSessionsContract {
    private final InMemoryOperatorSessions sessions = new InMemoryOperatorSessions();

    @Override
    public OperatorSessions sessions() {
        return sessions;
    }
}
