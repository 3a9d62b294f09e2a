package fairdraw.fairness.beacon;

/**
 * The beacon round that a manifest names, with the flags that explain it.
 *
 * @param round the round
 * @param late whether the planned round was missed
 * @param advanced whether the draw was closed early in test mode
 */
public record ManifestRound(long round, boolean late, boolean advanced) {}
