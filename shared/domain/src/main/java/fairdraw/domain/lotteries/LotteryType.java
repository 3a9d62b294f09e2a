package fairdraw.domain.lotteries;

/** What kind of lottery it is called; the words are the published ones and change no rule. */
public enum LotteryType {
    STANDARD_DRAW,
    SKILL_LUCK,
    POPULATION_BASED,
    CHARITY_NATION,
    GLOBAL_CIVIC
}
