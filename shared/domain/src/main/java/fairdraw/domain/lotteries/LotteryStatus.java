package fairdraw.domain.lotteries;

/** The status of a lottery, in the published words; only an ACTIVE one takes entries. */
public enum LotteryStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    COMPLETED,
    EXPIRED
}
