package fairdraw.domain.campaigns.awards;

final class InMemoryRevealedKeysTest implements RevealedKeysContract {

    private final InMemoryRevealedKeys keys = new InMemoryRevealedKeys();

    @Override
    public RevealedKeys keys() {
        return keys;
    }
}
