package fairdraw.domain.lotteries;

import fairdraw.domain.Mode;
import fairdraw.domain.about.About;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.rules.Forecast;
import fairdraw.domain.lotteries.rules.LotteryRules;
import fairdraw.domain.lotteries.rules.NumbersConfig;
import fairdraw.domain.lotteries.rules.PrizePool;
import fairdraw.fairness.prizes.Tiers;

/**
 * The terms of a lottery's next draws; each draw copies them into its rules.
 *
 * @param ticketPriceUsdCents the price of one line
 * @param maxTicketsPerUser the most tickets of one person in one draw, 1 to 1,000
 * @param maxLinesPerTicket 1 to 100
 * @param poolPermille the thousandths of each line's price that go to the prize pool
 * @param about prize and terms, which its operator writes
 */
public record Terms(
        NumbersConfig numbers,
        long ticketPriceUsdCents,
        String currency,
        int maxTicketsPerUser,
        int maxLinesPerTicket,
        int poolPermille,
        Tiers tiers,
        About about) {

    /** Terms that say nothing of a prize. */
    public Terms(
            NumbersConfig numbers,
            long ticketPriceUsdCents,
            String currency,
            int maxTicketsPerUser,
            int maxLinesPerTicket,
            int poolPermille,
            Tiers tiers) {
        this(
                numbers,
                ticketPriceUsdCents,
                currency,
                maxTicketsPerUser,
                maxLinesPerTicket,
                poolPermille,
                tiers,
                About.NOTHING);
    }

    /** Whether more than the price of a line comes back to players in the long run. */
    public boolean payMoreThanTheyTake() {
        return Forecast.of(numbers, pool(), tiers, 1, 0).paysMoreThanItTakes();
    }

    private PrizePool pool() {
        return new PrizePool(currency, ticketPriceUsdCents, poolPermille);
    }

    /**
     * Returns the rules of a draw on these terms.
     *
     * @param said what the rules say besides, of which prize and terms are these
     */
    public LotteryRules rules(
            DrawId drawId, Mode mode, DrawTimes times, BeaconRule beacon, About said) {
        return new LotteryRules(
                drawId,
                mode,
                times,
                beacon,
                maxTicketsPerUser,
                maxLinesPerTicket,
                numbers,
                pool(),
                tiers,
                said);
    }
}
