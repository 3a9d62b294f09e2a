package fairdraw.fairness.prizes;

import org.jspecify.annotations.Nullable;

/** A prize tier: the exact numbers of matches that win, and the prize of a winning line. */
public sealed interface Tier permits PoolTier, FixedTier {
    /** Returns the tier's name in answers. */
    String name();

    /** Returns the exact number of main numbers that a winning line matches. */
    int main();

    /** Returns the exact number of bonus numbers that a winning line matches; null for any. */
    @Nullable Integer bonus();
}
