package fairdraw.domain.lotteries.winners;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.fairness.prizes.FixedTier;
import fairdraw.fairness.prizes.NumberLine;
import fairdraw.fairness.prizes.PoolTier;
import fairdraw.fairness.prizes.Tier;
import fairdraw.fairness.prizes.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The winning lines by their bytes, compared with those by their numbers. */
final class WinningLinesTest {

    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aTicketIsWantedIfAndOnlyIfOneOfItsLinesWinsATier(long seed) {
        Random random = new Random(seed);
        int wanted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int main = 1 + random.nextInt(6);
            int bonus = random.nextInt(3);
            int highest = main + random.nextInt(256 - main);
            Tiers tiers = tiers(random, main, bonus);
            NumberLine drawn = line(random, main, bonus, highest);
            List<NumberLine> lines =
                    Stream.generate(() -> line(random, main, bonus, highest))
                            .limit(1 + random.nextInt(4))
                            .toList();
            byte[] packed = PackedLines.pack(lines);
            byte[] within = new byte[packed.length + 9];
            random.nextBytes(within);
            System.arraycopy(packed, 0, within, 4, packed.length);

            boolean wants = new WinningLines(tiers, drawn).wants(within, 4, 4 + packed.length);

            assertThat(wants)
                    .as("%s of %s by %s, round %d", lines, drawn, tiers, round)
                    .isEqualTo(
                            lines.stream().anyMatch(line -> tiers.match(line, drawn).isPresent()));
            wanted += wants ? 1 : 0;
        }
        assertThat(wanted).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    private static Tiers tiers(Random random, int main, int bonus) {
        List<Tier> tiers = new ArrayList<>();
        for (int tier = 0; tier < 1 + random.nextInt(3); tier++) {
            @Nullable Integer matches = random.nextBoolean() ? random.nextInt(bonus + 1) : null;
            tiers.add(
                    random.nextBoolean()
                            ? new PoolTier("Tier " + tier, random.nextInt(main + 1), matches, 100)
                            : new FixedTier("Tier " + tier, random.nextInt(main + 1), matches, 7));
        }
        return new Tiers(tiers);
    }

    private static NumberLine line(Random random, int main, int bonus, int highest) {
        return NumberLine.canonical(
                pick(random, main, highest), pick(random, bonus, Math.min(255, highest + 2)));
    }

    private static List<Integer> pick(Random random, int count, int highest) {
        return random.ints(0, highest + 1).distinct().limit(count).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7})
    void aHolderWithoutLinesIsNeverWanted(int at) {
        Tiers all =
                new Tiers(
                        IntStream.range(0, 2)
                                .<Tier>mapToObj(i -> new FixedTier("Tier " + i, i, null, 1))
                                .toList());
        NumberLine drawn = NumberLine.canonical(List.of(1), List.of());

        assertThat(new WinningLines(all, drawn).wants(new byte[8], at, at)).isFalse();
    }
}
