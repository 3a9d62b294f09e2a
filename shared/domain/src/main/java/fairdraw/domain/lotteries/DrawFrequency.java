package fairdraw.domain.lotteries;

/** How often a lottery is drawn; the words are the published ones. */
public enum DrawFrequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    /** By an interval, at given times, or only by single draws. */
    CUSTOM
}
