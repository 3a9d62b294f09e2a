package fairdraw.domain.lotteries;

/** The frequency of a lottery's draws, in the published words. */
public enum DrawFrequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    /** By an interval, at given times, or only by single draws. */
    CUSTOM
}
