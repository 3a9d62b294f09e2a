package fairdraw.domain.draws.keys;

import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.encoding.Sha256;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Root keys that are the same in every run, without a secret to store, and that get another
 * generation when told.
 */
public final class FixedRootKeys implements RootKeys {

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
    public byte[] receiptSeed(int generation) {
        return Sha256.of("receipts " + generation);
    }

    @Override
    public byte[] linkKey(int generation) {
        return Sha256.of("links " + generation);
    }

    /** Returns the key of a draw's lucky numbers. */
    public byte[] numbers(int generation, DrawId drawId) {
        return Sha256.of("numbers " + generation + ' ' + drawId);
    }
}
