package fairdraw.fairness.extraction;

/**
 * What a map costs in fairness between series: of the digits that it reads for the series, how many
 * combinations fall to the best series and how many to the worst.
 */
public record SeriesBias(long best, long worst) {
    /** Whether every series has the same chance. */
    public boolean isFair() {
        return best == worst;
    }
}
