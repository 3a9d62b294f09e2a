package fairdraw.domain.register;

import fairdraw.fairness.Ed25519;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.register.Checkpoint;
import fairdraw.fairness.register.NoteSigner;
import fairdraw.fairness.register.VerifierKey;
import java.util.concurrent.atomic.AtomicInteger;

/** Keys of logs that are the same in every run, of a generation that changes when told. */
public final class FixedLogKeys implements LogKeys {

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
    public VerifierKey key(int generation, String origin) {
        return new VerifierKey(
                origin, VerifierKey.Use.LOG, Ed25519.publicKey(seed(generation, origin)));
    }

    @Override
    public String sign(int generation, Checkpoint head) {
        return NoteSigner.log(seed(generation, head.origin()), head);
    }

    private static byte[] seed(int generation, String origin) {
        return Sha256.of("log " + generation + ' ' + origin);
    }
}
