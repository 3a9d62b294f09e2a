package fairdraw.domain.lotteries.rules;

import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.PrizeTable;
import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.Tiers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The money of a draw before a ticket is sold, if its lines are chosen at random.
 *
 * @param odds the chances of a line
 * @param takenCents the price of all lines
 * @param poolCents the pool: what is carried into it and its share of the sales
 * @param expectedCents the sum that the draw pays on average, to a cent
 * @param mostCents a sum that it cannot exceed: every line wins the largest fixed amount, and every
 *     share of the pool is won besides
 * @param returned the part of a line's price that comes back in the long run, with everything that
 *     goes into a pool out of which something is paid; empty if lines are free
 * @param paysMoreThanItTakes whether more than a line's price comes back in the long run
 * @param breakEvenLines the lines from which on the price of all covers what they are expected to
 *     win and what was carried into the pool; empty if no number of lines does
 */
public record Forecast(
        LineOdds odds,
        long takenCents,
        long poolCents,
        BigDecimal expectedCents,
        BigInteger mostCents,
        Optional<BigDecimal> returned,
        boolean paysMoreThanItTakes,
        Optional<BigInteger> breakEvenLines) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000);
    private static final int PLACES = 6;

    /**
     * Returns the forecast of a draw.
     *
     * @param lines the lines that are sold, 1 to some millions
     * @param carriedCents the pool before the first of them
     */
    public static Forecast of(
            NumbersConfig numbers, PrizePool pool, Tiers tiers, long lines, long carriedCents) {
        LineOdds odds = LineOdds.of(numbers, tiers);
        long poolCents =
                PrizeTable.poolCents(carriedCents, lines, pool.lineCents(), pool.permille());
        BigDecimal returnedCents = fixed(odds, tiers).add(pooled(pool, tiers));
        BigDecimal price = BigDecimal.valueOf(pool.lineCents());
        return new Forecast(
                odds,
                Math.multiplyExact(lines, pool.lineCents()),
                poolCents,
                fixed(odds, tiers)
                        .multiply(BigDecimal.valueOf(lines))
                        .add(shares(odds, tiers, lines, poolCents))
                        .setScale(0, RoundingMode.HALF_UP),
                most(tiers, lines, poolCents),
                price.signum() == 0
                        ? Optional.empty()
                        : Optional.of(returnedCents.divide(price, PLACES, RoundingMode.HALF_UP)),
                returnedCents.compareTo(price) > 0,
                breakEven(price.subtract(returnedCents), sharesPool(tiers) ? carriedCents : 0));
    }

    /** Returns what a line wins on average of fixed amounts. */
    private static BigDecimal fixed(LineOdds odds, Tiers tiers) {
        BigDecimal cents = BigDecimal.ZERO;
        for (int i = 0; i < tiers.all().size(); i++) {
            cents = cents.add(odds.chance(i).multiply(BigDecimal.valueOf(amount(tiers, i))));
        }
        return cents;
    }

    private static long amount(Tiers tiers, int place) {
        return switch (tiers.all().get(place)) {
            case FixedTier tier -> tier.amountCents();
            case PoolTier _ -> 0;
        };
    }

    private static int permille(Tier tier) {
        return switch (tier) {
            case PoolTier pool -> pool.poolPermille();
            case FixedTier _ -> 0;
        };
    }

    private static boolean sharesPool(Tiers tiers) {
        return tiers.all().stream().anyMatch(tier -> permille(tier) > 0);
    }

    /** Returns what a line puts into the pool, all of which is won some day. */
    private static BigDecimal pooled(PrizePool pool, Tiers tiers) {
        return sharesPool(tiers)
                ? BigDecimal.valueOf(pool.lineCents())
                        .multiply(BigDecimal.valueOf(pool.permille()))
                        .divide(WHOLE)
                : BigDecimal.ZERO;
    }

    private static BigDecimal shares(LineOdds odds, Tiers tiers, long lines, long poolCents) {
        BigDecimal cents = BigDecimal.ZERO;
        for (int i = 0; i < tiers.all().size(); i++) {
            double isWon = -Math.expm1(lines * Math.log1p(-odds.chance(i).doubleValue()));
            cents =
                    cents.add(
                            BigDecimal.valueOf(poolCents)
                                    .multiply(BigDecimal.valueOf(permille(tiers.all().get(i))))
                                    .divide(WHOLE)
                                    .multiply(BigDecimal.valueOf(isWon)));
        }
        return cents;
    }

    private static BigInteger most(Tiers tiers, long lines, long poolCents) {
        BigInteger most = BigInteger.ZERO;
        long largest = 0;
        for (int i = 0; i < tiers.all().size(); i++) {
            largest = Math.max(largest, amount(tiers, i));
            most =
                    most.add(
                            BigInteger.valueOf(poolCents)
                                    .multiply(BigInteger.valueOf(permille(tiers.all().get(i))))
                                    .divide(BigInteger.valueOf(WHOLE.longValue())));
        }
        return most.add(BigInteger.valueOf(lines).multiply(BigInteger.valueOf(largest)));
    }

    private static Optional<BigInteger> breakEven(BigDecimal gain, long carriedCents) {
        if (gain.signum() < 0 || (gain.signum() == 0 && carriedCents > 0)) {
            return Optional.empty();
        }
        return Optional.of(
                carriedCents == 0
                        ? BigInteger.ZERO
                        : BigDecimal.valueOf(carriedCents)
                                .divide(gain, 0, RoundingMode.CEILING)
                                .toBigInteger());
    }
}
