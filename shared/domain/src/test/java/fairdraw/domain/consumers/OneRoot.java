package fairdraw.domain.consumers;

import fairdraw.domain.draws.RootKeys;

/** The keys of an installation with a single generation. */
final class OneRoot implements RootKeys {

    @Override
    public int current() {
        return 1;
    }

    @Override
    public byte[] pepper(int generation) {
        return new byte[32];
    }

    @Override
    public Signer signer() {
        throw new UnsupportedOperationException("nothing of sessions is signed by these");
    }
}
