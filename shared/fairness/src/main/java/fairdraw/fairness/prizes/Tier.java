package fairdraw.fairness.prizes;

import org.jspecify.annotations.Nullable;

/** A prize tier: how many numbers a line must match exactly, and what a winning line gets. */
public sealed interface Tier permits PoolTier, FixedTier {
    /** The name shown for it. */
    String name();

    /** How many main numbers match, exactly. */
    int main();

    /** How many bonus numbers match, exactly; null where any number does. */
    @Nullable Integer bonus();
}
