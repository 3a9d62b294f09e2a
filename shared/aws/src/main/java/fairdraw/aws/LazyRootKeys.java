package fairdraw.aws;

import fairdraw.domain.draws.keys.RootKeys;
import java.util.function.Supplier;

/**
 * The keys of draws, whose secret is not asked for before one of them is needed.
 *
 * @param keys the keys of that secret
 */
public record LazyRootKeys(Supplier<? extends RootKeys> keys) implements RootKeys {

    @Override
    public int current() {
        return keys.get().current();
    }

    @Override
    public byte[] pepper(int generation) {
        return keys.get().pepper(generation);
    }

    @Override
    public byte[] receiptSeed(int generation) {
        return keys.get().receiptSeed(generation);
    }

    @Override
    public byte[] linkKey(int generation) {
        return keys.get().linkKey(generation);
    }
}
