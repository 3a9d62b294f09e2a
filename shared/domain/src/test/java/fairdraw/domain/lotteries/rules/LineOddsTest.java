package fairdraw.domain.lotteries.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.Tiers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LineOddsTest {

    private static final NumbersConfig SMALL =
            new NumbersConfig(new NumberPool(3, 1, 7), Optional.of(new NumberPool(2, 0, 4)));

    private static final Tiers TIERS =
            new Tiers(
                    List.of(
                            new PoolTier("all", 3, 2, 500),
                            new FixedTier("three", 3, null, 900),
                            new FixedTier("hidden", 3, 1, 800),
                            new FixedTier("bonus", 0, 2, 100),
                            new FixedTier("none", 0, 0, 10)));

    @Test
    void theWaysOfATierAreThoseInWhichADrawMatchesIt() {
        NumberLine line = NumberLine.canonical(List.of(2, 3, 6), List.of(0, 4));
        long ways = 0;
        List<BigInteger> won = new ArrayList<>(Collections.nCopies(5, BigInteger.ZERO));
        for (List<Integer> main : picks(3, 1, 7)) {
            for (List<Integer> bonus : picks(2, 0, 4)) {
                ways++;
                TIERS.match(line, NumberLine.canonical(main, bonus))
                        .ifPresent(tier -> won.set(tier, won.get(tier).add(BigInteger.ONE)));
            }
        }

        LineOdds odds = LineOdds.of(SMALL, TIERS);

        assertThat(odds.ways()).isEqualTo(BigInteger.valueOf(ways));
        assertThat(odds.winning()).isEqualTo(won);
        assertThat(odds.winning().get(2)).as("behind a tier that takes all its lines").isZero();
    }

    private static List<List<Integer>> picks(int count, int from, int to) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> picks = new ArrayList<>();
        for (int first = from; first <= to; first++) {
            for (List<Integer> rest : picks(count - 1, first + 1, to)) {
                List<Integer> pick = new ArrayList<>(List.of(first));
                pick.addAll(rest);
                picks.add(pick);
            }
        }
        return picks;
    }

    @Test
    void knownLotteriesHaveTheirKnownChances() {
        NumbersConfig powerball =
                new NumbersConfig(new NumberPool(5, 1, 69), Optional.of(new NumberPool(1, 1, 26)));
        NumbersConfig sixOfFortyNine =
                new NumbersConfig(new NumberPool(6, 1, 49), Optional.empty());
        Tier jackpot = new PoolTier("jackpot", 5, 1, 1000);
        Tier six = new PoolTier("six", 6, null, 1000);

        LineOdds first = LineOdds.of(powerball, new Tiers(List.of(jackpot)));
        assertThat(first.ways()).isEqualTo(292_201_338);
        assertThat(first.winning()).containsExactly(BigInteger.ONE);
        assertThat(LineOdds.of(sixOfFortyNine, new Tiers(List.of(six))).ways())
                .isEqualTo(13_983_816);
    }

    @Test
    void theLargestPoolHasChancesToo() {
        NumbersConfig half =
                new NumbersConfig(
                        new NumberPool(128, 0, 255), Optional.of(new NumberPool(128, 0, 255)));
        LineOdds odds = LineOdds.of(half, new Tiers(List.of(new FixedTier("all", 128, 128, 1))));

        assertThat(odds.chance(0)).isPositive();
        assertThat(odds.chanceOfAny()).isEqualTo(odds.chance(0));
    }
}
