package fairdraw.domain.witness;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Heads that a witness has cosigned, in memory. */
public final class InMemoryWitnessedHeads implements WitnessedHeads {

    private final Map<String, WitnessedHead> heads = new HashMap<>();

    @Override
    public synchronized Optional<WitnessedHead> of(String origin) {
        return Optional.ofNullable(heads.get(origin));
    }

    @Override
    public synchronized boolean replace(Optional<WitnessedHead> before, WitnessedHead next) {
        Optional<WitnessedHead> there = of(next.head().origin());
        boolean same =
                there.isPresent()
                        ? before.filter(head -> equal(head, there.get())).isPresent()
                        : before.isEmpty();
        if (same) {
            heads.put(next.head().origin(), next);
        }
        return same;
    }

    private static boolean equal(WitnessedHead one, WitnessedHead other) {
        return one.at() == other.at()
                && one.head().size() == other.head().size()
                && Arrays.equals(one.head().root(), other.head().root());
    }
}
