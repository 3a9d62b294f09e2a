package fairdraw.domain.consumers;

final class InMemoryIssuersTest implements IssuersContract {

    private final InMemoryIssuers issuers = new InMemoryIssuers();

    @Override
    public Issuers issuers() {
        return issuers;
    }
}
