package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranking by keyed hashes, for any list and any number of places. */
final class RankingTest {
    private static final byte[] SEED = Sha256.of("ranking");

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35})
    void theBestAreThoseThatSortingFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SealedLeaf> leaves = leaves(random, random.nextInt(1, 3000), 0.8);
        for (int k : new int[] {0, 1, 2, 10, leaves.size() - 1, leaves.size(), leaves.size() + 1}) {
            assertThat(best(leaves, k))
                    .describedAs("k %s of %s, seed %s", k, leaves.size(), seed)
                    .isEqualTo(sorted(leaves, k));
        }
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,5", "1,0", "1,1", "1,5", "5,0", "5,1", "5,5", "5,6", "500,1000000000"})
    void anyNumberOfEntriesAndPlacesGivesAResult(int entries, int k) {
        List<SealedLeaf> leaves = leaves(new SplittableRandom(1), entries, 1.0);
        assertThat(best(leaves, k)).hasSize(Math.min(entries, k));
    }

    @Test
    void nobodyWinsWhereEverybodyWasDenied() {
        assertThat(best(leaves(new SplittableRandom(2), 50, 0.0), 10)).isEmpty();
    }

    @Test
    void theOrderOfTheListDoesNotMatter() {
        List<SealedLeaf> leaves = leaves(new SplittableRandom(3), 1000, 0.9);
        List<SealedLeaf> shuffled = new ArrayList<>(leaves);
        Collections.shuffle(shuffled, new Random(4));
        assertThat(best(shuffled, 50))
                .extracting(RankedLeaf::leaf)
                .isEqualTo(best(leaves, 50).stream().map(RankedLeaf::leaf).toList());
    }

    @Test
    void morePlacesOnlyAppendToTheRanking() {
        List<SealedLeaf> leaves = leaves(new SplittableRandom(5), 300, 0.9);
        assertThat(best(leaves, 100).subList(0, 40)).isEqualTo(best(leaves, 40));
    }

    @Test
    void aDeniedLeafLeavesTheOthersInTheirOrder() {
        List<SealedLeaf> leaves = leaves(new SplittableRandom(6), 100, 1.0);
        List<String> before = best(leaves, 100).stream().map(RankedLeaf::leaf).toList();
        int denied = (int) best(leaves, 1).getFirst().index();
        leaves.set(denied, new SealedLeaf(leaves.get(denied).leaf(), LeafStatus.DENIED));
        assertThat(best(leaves, 100))
                .extracting(RankedLeaf::leaf)
                .isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void anotherSeedGivesAnotherRanking() {
        List<SealedLeaf> leaves = leaves(new SplittableRandom(7), 100, 1.0);
        List<RankedLeaf> other = Ranking.best(Bits.flipped(SEED, 77), leaves.iterator(), 100);
        assertThat(other).isNotEqualTo(best(leaves, 100));
    }

    @Test
    void aNegativeNumberOfPlacesIsRefused() {
        assertThatThrownBy(() -> best(List.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<RankedLeaf> best(List<SealedLeaf> leaves, int k) {
        return Ranking.best(SEED, leaves.iterator(), k);
    }

    private static List<RankedLeaf> sorted(List<SealedLeaf> leaves, int k) {
        List<RankedLeaf> all = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            SealedLeaf leaf = leaves.get(i);
            if (leaf.status() == LeafStatus.ACTIVE) {
                String score = Hex.encode(Ranking.score(SEED, leaf.leaf()));
                all.add(new RankedLeaf(0, i, Hex.encode(leaf.leaf()), score));
            }
        }
        all.sort(Comparator.comparing(RankedLeaf::score).thenComparing(RankedLeaf::leaf));
        List<RankedLeaf> best = new ArrayList<>();
        for (RankedLeaf leaf : all.subList(0, Math.min(k, all.size()))) {
            best.add(new RankedLeaf(best.size(), leaf.index(), leaf.leaf(), leaf.score()));
        }
        return best;
    }

    private static List<SealedLeaf> leaves(SplittableRandom random, int size, double active) {
        List<SealedLeaf> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] leaf = new byte[32];
            random.nextBytes(leaf);
            boolean in = random.nextDouble() < active;
            leaves.add(
                    new SealedLeaf(
                            leaf,
                            in
                                    ? LeafStatus.ACTIVE
                                    : random.nextBoolean()
                                            ? LeafStatus.WITHDRAWN
                                            : LeafStatus.DENIED));
        }
        Collections.sort(leaves);
        return leaves;
    }
}
