package fairdraw.domain.access.keys;

final class InMemoryMadeKeysTest implements MadeKeysContract {
    private final InMemoryApiKeys keys = new InMemoryApiKeys();
    private final InMemoryMadeKeys made = new InMemoryMadeKeys(keys);

    @Override
    public ApiKeys keys() {
        return keys;
    }

    @Override
    public MadeKeys made() {
        return made;
    }
}
