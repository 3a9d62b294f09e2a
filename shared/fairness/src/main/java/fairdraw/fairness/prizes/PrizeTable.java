package fairdraw.fairness.prizes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The prizes of a draw, tier by tier, and the rollover; cents are exact.
 *
 * @param tiers the prizes in the order of the tiers
 * @param paidCents the sum that the pool tiers pay
 * @param rolloverCents the rest of the pool: unwon and unallotted shares, and the remainders of
 *     divisions
 */
public record PrizeTable(List<TierPrize> tiers, long paidCents, long rolloverCents) {
    private static final int WHOLE_POOL = 1000;

    /** Keeps its own copy of the prizes. */
    public PrizeTable {
        tiers = List.copyOf(tiers);
    }

    /**
     * Returns the pool of a draw: the money carried in plus the share of sales, rounded down once.
     * Throws ArithmeticException if that exceeds a long.
     */
    public static long poolCents(long carriedCents, long lines, long lineCents, int permille) {
        requireNotNegative(carriedCents, lines, lineCents);
        if (permille < 0 || permille > WHOLE_POOL) {
            throw new IllegalArgumentException("not a share: " + permille);
        }
        long share =
                BigInteger.valueOf(lines)
                        .multiply(BigInteger.valueOf(lineCents))
                        .multiply(BigInteger.valueOf(permille))
                        .divide(BigInteger.valueOf(WHOLE_POOL))
                        .longValueExact();
        return Math.addExact(carriedCents, share);
    }

    /**
     * Computes the table of a pool and the number of winning lines in each tier; refuses a list of
     * counts that does not fit the tiers, and negative figures.
     */
    public static PrizeTable of(long poolCents, Tiers tiers, List<Long> winningLines) {
        requireNotNegative(poolCents);
        if (winningLines.size() != tiers.all().size()) {
            throw new IllegalArgumentException("one count of winning lines a tier");
        }
        List<TierPrize> prizes = new ArrayList<>();
        long paid = 0;
        for (int i = 0; i < winningLines.size(); i++) {
            long winners = winningLines.get(i);
            requireNotNegative(winners);
            switch (tiers.all().get(i)) {
                case PoolTier tier -> {
                    long each = winners == 0 ? 0 : share(poolCents, tier.poolPermille()) / winners;
                    prizes.add(new TierPrize(tier.name(), winners, each));
                    paid += each * winners;
                }
                case FixedTier tier ->
                        prizes.add(new TierPrize(tier.name(), winners, tier.amountCents()));
            }
        }
        return new PrizeTable(prizes, paid, poolCents - paid);
    }

    /**
     * Returns the prize of a ticket with these lines; refuses tiers that cannot be this table's.
     */
    public TicketPrize prizeOf(List<NumberLine> lines, NumberLine drawn, Tiers rules) {
        if (rules.all().size() != tiers.size()) {
            throw new IllegalArgumentException("the tiers of another draw");
        }
        int best = tiers.size();
        long amount = 0;
        for (NumberLine line : lines) {
            OptionalInt tier = rules.match(line, drawn);
            if (tier.isPresent()) {
                best = Math.min(best, tier.getAsInt());
                amount = Math.addExact(amount, tiers.get(tier.getAsInt()).amountCents());
            }
        }
        return new TicketPrize(best == tiers.size() ? null : tiers.get(best).name(), amount);
    }

    /** Returns floor(cents * permille / 1000) without forming the product, which could overflow. */
    private static long share(long cents, int permille) {
        return cents / WHOLE_POOL * permille + cents % WHOLE_POOL * permille / WHOLE_POOL;
    }

    private static void requireNotNegative(long... figures) {
        for (long figure : figures) {
            if (figure < 0) {
                throw new IllegalArgumentException("a negative figure: " + figure);
            }
        }
    }
}
