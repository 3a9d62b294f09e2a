package fairdraw.fairness.prizes;

import org.jspecify.annotations.Nullable;

/**
 * A tier whose winning lines share a part of the pool.
 *
 * @param name the tier's name in answers
 * @param main the number of main numbers that match
 * @param bonus the number of bonus numbers that match; null for any
 * @param poolPermille the share of the pool in thousandths, 0 to 1000
 */
public record PoolTier(String name, int main, @Nullable Integer bonus, int poolPermille)
        implements Tier {
    /** Refuses negative matches and a share outside 0 to 1000. */
    public PoolTier {
        if (main < 0 || (bonus != null && bonus < 0) || poolPermille < 0 || poolPermille > 1000) {
            throw new IllegalArgumentException("not a tier: " + name);
        }
    }
}
