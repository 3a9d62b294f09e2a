package fairdraw.fairness.prizes;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.Vectors;
import fairdraw.fairness.leaves.VectorTickets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers and the money of the lottery that the protocol's page draws to the cent. */
final class LotteryVectorsTest {
    private static final byte[] SEED = Vectors.bytes("1 seed");
    private static final Tiers TIERS =
            new Tiers(
                    List.of(
                            new PoolTier("Two and bonus", 2, 1, 500),
                            new PoolTier("Two", 2, null, 125),
                            new FixedTier("One", 1, null, 100)));

    private static NumberLine drawn() {
        return NumberLine.canonical(
                DrawnNumbers.draw(SEED, "main", 2, 1, 6),
                DrawnNumbers.draw(SEED, "bonus", 1, 1, 2));
    }

    private static PrizeTable prizes() {
        long[] counts = new long[TIERS.all().size()];
        for (int i = 0; i < VectorTickets.LINES.size(); i++) {
            if (VectorTickets.all().get(i).status() == LeafStatus.ACTIVE) {
                VectorTickets.LINES
                        .get(i)
                        .forEach(line -> TIERS.match(line, drawn()).ifPresent(t -> counts[t]++));
            }
        }
        return PrizeTable.of(
                PrizeTable.poolCents(100_000, 6, 199, 333),
                TIERS,
                List.of(counts[0], counts[1], counts[2]));
    }

    @Test
    void theSeedDrawsTheVectorsNumbers() {
        assertThat(longs(DrawnNumbers.draw(SEED, "main", 2, 1, 6)))
                .isEqualTo(Vectors.list("1 main in drawn order"));
        assertThat(longs(DrawnNumbers.draw(SEED, "bonus", 1, 1, 2)))
                .isEqualTo(Vectors.list("1 bonus in drawn order"));
        assertThat(longs(DrawnNumbers.draw(Vectors.bytes("4 seed"), "main", 5, 1, 70)))
                .isEqualTo(Vectors.list("4 main, 5 of 1..70"));
    }

    private static List<Long> longs(List<Integer> numbers) {
        return numbers.stream().map(Integer::longValue).toList();
    }

    @Test
    void thePoolIsPaidOutToTheVectorsCent() {
        PrizeTable prizes = prizes();
        assertThat(
                        List.of(
                                PrizeTable.poolCents(100_000, 6, 199, 333),
                                prizes.tiers().stream().map(TierPrize::winners).toList(),
                                prizes.tiers().stream().map(TierPrize::amountCents).toList(),
                                prizes.rolloverCents()))
                .isEqualTo(
                        Vectors.list(
                                "1 pool cents, winning lines by tier, cents a line, rollover"));
    }

    @Test
    void aTicketWinsTheSumOfItsLinesUnderItsBestTier() {
        assertThat(VectorTickets.LINES.stream().map(l -> prizes().prizeOf(l, drawn(), TIERS)))
                .startsWith(new TicketPrize("Two", 12_549), new TicketPrize(null, 0))
                .endsWith(new TicketPrize("Two and bonus", 50_298));
    }
}
