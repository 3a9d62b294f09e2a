package fairdraw.domain.draws.keys;

final class FixedRootKeysTest implements RootKeysContract {

    private final FixedRootKeys keys = new FixedRootKeys();

    @Override
    public RootKeys keys() {
        return keys;
    }

    @Override
    public void renew() {
        keys.renew();
    }
}
