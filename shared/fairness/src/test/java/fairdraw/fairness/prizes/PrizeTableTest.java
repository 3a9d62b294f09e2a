package fairdraw.fairness.prizes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prize tables that neither lose nor create a cent and never overflow. */
final class PrizeTableTest {
    private static final Tiers TIERS =
            new Tiers(
                    List.of(
                            new PoolTier("A", 3, null, 500),
                            new FixedTier("B", 2, null, 1000),
                            new PoolTier("C", 1, null, 333)));

    @Test
    void aShareIsDividedByWinningLinesAndTheRestRollsOver() {
        PrizeTable table = PrizeTable.of(1001, TIERS, List.of(3L, 7L, 2L));
        assertThat(table.tiers())
                .containsExactly(
                        new TierPrize("A", 3, 166),
                        new TierPrize("B", 7, 1000),
                        new TierPrize("C", 2, 166));
        assertThat(table.paidCents()).isEqualTo(3 * 166 + 2 * 166);
        assertThat(table.rolloverCents()).isEqualTo(1001 - 830);
    }

    @Test
    void theShareThatNobodyWonRollsOver() {
        PrizeTable table = PrizeTable.of(1000, TIERS, List.of(0L, 0L, 1L));
        assertThat(table.tiers().getFirst()).isEqualTo(new TierPrize("A", 0, 0));
        assertThat(table.rolloverCents()).isEqualTo(667);
    }

    @Test
    void anEmptyPoolPaysNothingAndFixedTiersAllTheSame() {
        PrizeTable table = PrizeTable.of(0, TIERS, List.of(1L, 1L, 1L));
        assertThat(table.tiers()).extracting(TierPrize::amountCents).containsExactly(0L, 1000L, 0L);
        assertThat(table.rolloverCents()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void everyFigureIsThatOfUnlimitedArithmetic(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 5000; i++) {
            long pool = random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
            int first = random.nextInt(1001);
            int second = random.nextInt(1001 - first);
            Tiers tiers =
                    new Tiers(
                            List.of(
                                    new PoolTier("A", 2, null, first),
                                    new PoolTier("B", 1, null, second)));
            long winnersA = random.nextInt(3) == 0 ? 0 : random.nextLong(1, 1000);
            long winnersB = random.nextLong(1, 1L << 40);
            PrizeTable table = PrizeTable.of(pool, tiers, List.of(winnersA, winnersB));
            assertThat(table.tiers())
                    .describedAs("pool %s, seed %s", pool, seed)
                    .extracting(TierPrize::amountCents)
                    .containsExactly(each(pool, first, winnersA), each(pool, second, winnersB));
            assertThat(table.rolloverCents()).isNotNegative();
            assertThat(Math.addExact(table.paidCents(), table.rolloverCents())).isEqualTo(pool);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,200,500,0",
        "100000,6,199,333,100397",
        "5,1,1,999,5",
        "0,1000000000,1000000000,1000,1000000000000000000",
        "7,9000000000000,1000000,1000,9000000000000000007"
    })
    void thePoolIsWhatWasCarriedAndTheShareOfSales(
            long carried, long lines, long lineCents, int permille, long pool) {
        assertThat(PrizeTable.poolCents(carried, lines, lineCents, permille)).isEqualTo(pool);
    }

    @Test
    void aPoolBeyondALongIsRefusedNotWrapped() {
        assertThatThrownBy(() -> PrizeTable.poolCents(Long.MAX_VALUE, 1, 1000, 1))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> PrizeTable.poolCents(0, Long.MAX_VALUE, 2, 1000))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aTicketGetsTheSumOfItsLinesAndItsBestTier() {
        NumberLine drawn = line(1, 2, 3);
        PrizeTable table = PrizeTable.of(10_000, TIERS, List.of(1L, 2L, 1L));
        assertThat(
                        table.prizeOf(
                                List.of(line(1, 2, 9), line(1, 2, 3), line(7, 8, 9)), drawn, TIERS))
                .isEqualTo(new TicketPrize("A", 6000));
        assertThat(table.prizeOf(List.of(line(1, 2, 9), line(1, 2, 9)), drawn, TIERS))
                .isEqualTo(new TicketPrize("B", 2000));
        assertThat(table.prizeOf(List.of(line(7, 8, 9)), drawn, TIERS))
                .isEqualTo(new TicketPrize(null, 0));
    }

    @Test
    void countsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> PrizeTable.of(1, TIERS, List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrizeTable.of(1, TIERS, List.of(1L, -1L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PrizeTable.of(-1, TIERS, List.of(1L, 1L, 0L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long each(long pool, int permille, long winners) {
        if (winners == 0) {
            return 0;
        }
        return BigInteger.valueOf(pool)
                .multiply(BigInteger.valueOf(permille))
                .divide(BigInteger.valueOf(1000))
                .divide(BigInteger.valueOf(winners))
                .longValueExact();
    }

    private static NumberLine line(int a, int b, int c) {
        return new NumberLine(List.of(a, b, c), List.of());
    }
}
