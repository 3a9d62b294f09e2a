package fairdraw.domain.draws.results;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.RankLeaves.Ranked;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.draws.sealing.InMemorySealedLists;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.LeafChunk;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.RankedLeaf;
import fairdraw.fairness.Ranking;
import fairdraw.fairness.SealedLeaf;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Stub;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranking of a list of three ranges, whose chunks have a few leaves each, some withdrawn. */
final class RankLeavesTest {

    private static final int CHUNKS = 2 * RankLeaves.RANGE + 7;
    private static final int LEAVES = 5;
    private static final String SEED = "5e".repeat(32);
    private static final Result RESULT = new Result(1, "00", "00", SEED, List.of(), List.of());
    private static final Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));

    private final InMemorySealedLists lists = new InMemorySealedLists();
    private final InMemoryResults results = new InMemoryResults();
    private final RankLeaves rankLeaves = new RankLeaves(lists, results);
    private final List<SealedLeaf> all = new ArrayList<>();

    RankLeavesTest() {
        Random random = new Random(1);
        for (int chunk = 0; chunk < CHUNKS; chunk++) {
            List<PackedLeaf> leaves =
                    Stream.generate(() -> leaf(random))
                            .limit(LEAVES)
                            .sorted(
                                    Comparator.comparing(
                                            RankLeavesTest::hash, Arrays::compareUnsigned))
                            .toList();
            lists.write(
                    DRAW,
                    chunk,
                    LeafChunk.of(DRAW.id().text(), leaves),
                    leaves.stream()
                            .map(leaf -> new Holder(person(hash(leaf)), 7, List.of(), false))
                            .toList());
            leaves.forEach(leaf -> all.add(leaf.sealed(DRAW.id().text())));
        }
    }

    private static PackedLeaf leaf(Random random) {
        byte[] tag = new byte[32];
        byte[] commit = new byte[32];
        random.nextBytes(tag);
        random.nextBytes(commit);
        return new Stub("", 1, 0, commit)
                .listed(tag, random.nextInt(4) == 0 ? LeafStatus.WITHDRAWN : LeafStatus.ACTIVE);
    }

    private static byte[] hash(PackedLeaf leaf) {
        return leaf.leaf(DRAW.id().text());
    }

    /** Returns a person who is told from the others by the leaf. */
    private static String person(byte[] leaf) {
        return Hex.encode(leaf).substring(0, 32);
    }

    private List<Rank> expected(int wanted) {
        List<RankedLeaf> best = Ranking.best(Hex.decode(SEED), all.iterator(), wanted);
        return best.stream()
                .map(leaf -> new Rank(leaf.rank(), leaf.leaf(), person(Hex.decode(leaf.leaf())), 7))
                .toList();
    }

    private long active() {
        return all.stream().filter(leaf -> leaf.status() == LeafStatus.ACTIVE).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 400, 10_000})
    void isTheRankingOfTheWholeList(int wanted) {
        Ranked ranked = rankLeaves.rank(DRAW, RESULT, CHUNKS, wanted);

        assertThat(ranked.first()).isEqualTo(expected(wanted));
        assertThat(ranked.entrants()).isEqualTo(active());
        assertThat(results.ranks(DRAW, 0, wanted)).isEqualTo(ranked.first());
    }

    @Test
    void isDoneARangeATurnIfNoMoreMayBeBegunAndIsTheSame() {
        int turns = 1;
        Optional<Ranked> ranked = turn();
        while (ranked.isEmpty()) {
            assertThat(results.ranks(DRAW, 0, 10)).isEmpty();
            ranked = turn();
            turns++;
        }

        assertThat(turns).isEqualTo(3);
        assertThat(ranked.orElseThrow().first()).isEqualTo(expected(10));
        assertThat(ranked.orElseThrow().entrants()).isEqualTo(active());
    }

    private Optional<Ranked> turn() {
        return rankLeaves.rank(DRAW, RESULT, CHUNKS, 10, () -> false);
    }

    @Test
    void isForItsNumberOfRanksAlone() {
        rankLeaves.rank(DRAW, RESULT, CHUNKS, 10);

        assertThat(rankLeaves.rank(DRAW, RESULT, CHUNKS, 20).first()).isEqualTo(expected(20));
    }

    @Test
    void storesNoRangesOfAListOfOneRange() {
        assertThat(rankLeaves.rank(DRAW, RESULT, RankLeaves.RANGE, 10).first()).hasSize(10);

        assertThat(results.rankedRange(DRAW, 10, 0)).isEmpty();
    }
}
