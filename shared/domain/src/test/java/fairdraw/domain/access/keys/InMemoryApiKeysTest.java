package fairdraw.domain.access.keys;

final class InMemoryApiKeysTest implements ApiKeysContract {
    private final InMemoryApiKeys keys = new InMemoryApiKeys();

    @Override
    public ApiKeys keys() {
        return keys;
    }
}
