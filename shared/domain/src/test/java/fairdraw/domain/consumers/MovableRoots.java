package fairdraw.domain.consumers;

import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.fairness.encoding.Sha256;
import java.util.concurrent.atomic.AtomicInteger;

/** The root keys of an installation, which get another generation when told. */
public final class MovableRoots implements RootKeys {

    private final AtomicInteger current = new AtomicInteger(1);

    /** Makes the next generation the newest. */
    public void renew() {
        current.incrementAndGet();
    }

    @Override
    public int current() {
        return current.get();
    }

    @Override
    public byte[] pepper(int generation) {
        return Sha256.of("pepper " + generation);
    }

    @Override
    public Signer signer() {
        throw new UnsupportedOperationException("nothing of sessions is signed by these");
    }
}
