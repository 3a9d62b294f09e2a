package fairdraw.domain.consumers;

final class InMemorySessionsTest implements SessionsContract {

    private final InMemorySessions sessions = new InMemorySessions();

    @Override
    public Sessions sessions() {
        return sessions;
    }
}
