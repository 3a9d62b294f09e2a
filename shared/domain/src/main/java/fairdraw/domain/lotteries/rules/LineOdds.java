package fairdraw.domain.lotteries.rules;

import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.Tiers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The chances of a line: of how many ways in which the numbers can be drawn, how many let it win
 * each tier. They are exact.
 *
 * @param ways the ways in which numbers can be drawn
 * @param winning the ways of each tier, in their order; a line that matches two wins the first
 */
public record LineOdds(BigInteger ways, List<BigInteger> winning) {

    /** Carries a long chain of factors without an error that money would show. */
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Keeps its own copy of the ways. */
    public LineOdds {
        winning = List.copyOf(winning);
    }

    /** Returns the chances of any line, which are the same for all lines. */
    public static LineOdds of(NumbersConfig numbers, Tiers tiers) {
        List<BigInteger> main = matching(numbers.main());
        List<BigInteger> bonus =
                numbers.bonus().map(LineOdds::matching).orElse(List.of(BigInteger.ONE));
        List<BigInteger> winning =
                new ArrayList<>(Collections.nCopies(tiers.all().size(), BigInteger.ZERO));
        for (int m = 0; m < main.size(); m++) {
            for (int b = 0; b < bonus.size(); b++) {
                int first = first(tiers, m, b);
                if (first >= 0) {
                    BigInteger both = main.get(m).multiply(bonus.get(b));
                    winning.set(first, winning.get(first).add(both));
                }
            }
        }
        return new LineOdds(sum(main).multiply(sum(bonus)), winning);
    }

    private static int first(Tiers tiers, int main, int bonus) {
        for (int i = 0; i < tiers.all().size(); i++) {
            Tier tier = tiers.all().get(i);
            Integer wanted = tier.bonus();
            if (tier.main() == main && (wanted == null || wanted == bonus)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns in how many ways a pool is drawn so that a pick matches 0, 1, 2 ... of it. */
    private static List<BigInteger> matching(NumberPool pool) {
        int size = pool.to() - pool.from() + 1;
        List<BigInteger> ways = new ArrayList<>();
        for (int matches = 0; matches <= pool.pick(); matches++) {
            ways.add(
                    choose(pool.pick(), matches)
                            .multiply(choose(size - pool.pick(), pool.pick() - matches)));
        }
        return ways;
    }

    private static BigInteger choose(int of, int count) {
        BigInteger ways = count > of ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 1; i <= count && ways.signum() > 0; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - count + i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    private static BigInteger sum(List<BigInteger> ways) {
        return ways.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Returns the chance of a line to win a tier, from 0 to 1. */
    public BigDecimal chance(int tier) {
        return new BigDecimal(winning.get(tier)).divide(new BigDecimal(ways), DIGITS);
    }

    /** Returns the chance of a line to win anything, from 0 to 1. */
    public BigDecimal chanceOfAny() {
        return new BigDecimal(sum(winning)).divide(new BigDecimal(ways), DIGITS);
    }
}
