package fairdraw.fairness.prizes;

import org.jspecify.annotations.Nullable;

/**
 * A tier that pays every winning line a fixed amount, which does not come out of the pool.
 *
 * @param name the tier's name in answers
 * @param main the number of main numbers that match
 * @param bonus the number of bonus numbers that match; null for any
 * @param amountCents the amount of each winning line, in cents
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
