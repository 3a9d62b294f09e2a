package fairdraw.domain.lotteries;

/** Whether a lottery can be entered; the words are the published ones. */
public enum LotteryStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    EXPIRED
}
