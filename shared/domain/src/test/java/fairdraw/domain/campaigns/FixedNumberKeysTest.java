package fairdraw.domain.campaigns;

import fairdraw.domain.draws.keys.FixedRootKeys;

final class FixedNumberKeysTest implements NumberKeysContract {

    private final FixedRootKeys keys = new FixedRootKeys();

    @Override
    public NumberKeys numberKeys() {
        return keys::numbers;
    }

    @Override
    public void renew() {
        keys.renew();
    }
}
