package fairdraw.fairness.extraction;

/**
 * The bias of a map between series: the numbers of combinations of the series' digits that fall to
 * the best series and to the worst.
 */
public record SeriesBias(long best, long worst) {
    /** Whether every series has the same chance. */
    public boolean isFair() {
        return best == worst;
    }
}
