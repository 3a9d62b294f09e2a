package fairdraw.domain.consumers;

final class InMemoryExchangesTest implements ExchangesContract {

    private final InMemorySessions sessions = new InMemorySessions();
    private final InMemoryExchanges exchanges = new InMemoryExchanges(sessions);

    @Override
    public Exchanges exchanges() {
        return exchanges;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }
}
