package fairdraw.domain.lotteries;

/** The label for the type of a lottery, in the published words; it affects no rule. */
public enum LotteryType {
    STANDARD_DRAW,
    SKILL_LUCK,
    POPULATION_BASED,
    CHARITY_NATION,
    GLOBAL_CIVIC
}
