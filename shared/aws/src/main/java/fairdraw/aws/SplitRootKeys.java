package fairdraw.aws;

import fairdraw.domain.draws.keys.RootKeys;
import java.util.function.Supplier;

/**
 * The keys of draws, of which the peppers and the signing keys are derived from secrets of their
 * own. Each secret is rotated alone, so the same number of a generation says nothing about the
 * other.
 *
 * @param peppers the secret of peppers, which is not asked for before one is needed
 * @param signing the secret of signing keys, likewise
 */
public record SplitRootKeys(
        Supplier<? extends RootKeys> peppers, Supplier<? extends RootKeys> signing)
        implements RootKeys {

    @Override
    public int current() {
        return peppers.get().current();
    }

    @Override
    public byte[] pepper(int generation) {
        return peppers.get().pepper(generation);
    }

    /** Of the secret of peppers, whose generation is that of a draw. */
    @Override
    public byte[] receiptSeed(int generation) {
        return peppers.get().receiptSeed(generation);
    }

    /** Of the secret of peppers, likewise. */
    @Override
    public byte[] linkKey(int generation) {
        return peppers.get().linkKey(generation);
    }

    @Override
    public Signer signer() {
        return signing.get().signer();
    }
}
