package fairdraw.domain.draws.keys;

final class InMemoryDrawKeysTest implements DrawKeysContract {

    private final InMemoryDrawKeys keys = new InMemoryDrawKeys();

    @Override
    public DrawKeys keys() {
        return keys;
    }
}
