package fairdraw.fairness.prizes;

import org.jspecify.annotations.Nullable;

/**
 * A tier that pays every winning line the same amount, which does not come out of the pool.
 *
 * @param name the name shown for it
 * @param main how many main numbers match
 * @param bonus how many bonus numbers match; null for any
 * @param amountCents what a winning line gets, in cents
 */
public record FixedTier(String name, int main, @Nullable Integer bonus, long amountCents)
        implements Tier {
    /** Refuses negative matches and amounts. */
    public FixedTier {
        if (main < 0 || (bonus != null && bonus < 0) || amountCents < 0) {
            throw new IllegalArgumentException("not a tier: " + name);
        }
    }
}
