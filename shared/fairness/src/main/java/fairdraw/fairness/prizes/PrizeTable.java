package fairdraw.fairness.prizes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a draw pays, tier by tier, and what rolls over; cents are exact.
 *
 * @param tiers the prizes in the order of the tiers
 * @param paidCents what the pool tiers pay altogether
 * @param rolloverCents what stays of the pool: unwon and unallotted shares and remainders of
 *     divisions
 */
public record PrizeTable(List<TierPrize> tiers, long paidCents, long rolloverCents) {
    private static final int WHOLE_POOL = 1000;

    /** Keeps its own copy of the prizes. */
    public PrizeTable {
        tiers = List.copyOf(tiers);
    }

    /**
     * The pool of a draw: what was carried in and the share of sales, rounded down once. Throws
     * ArithmeticException beyond a long.
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
     * The table for that pool and that many winning lines in each tier; refuses counts that do not
     * fit the tiers.
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

    /** What a ticket with these lines won; refuses tiers that are not this table's. */
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

    /**
     * floor(cents * permille / 1000) without the product, which would overflow before the quotient
     * does.
     */
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
