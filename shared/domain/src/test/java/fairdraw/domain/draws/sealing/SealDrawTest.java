package fairdraw.domain.draws.sealing;

import static fairdraw.domain.draws.sealing.WrittenSeal.SMALL;
import static fairdraw.domain.draws.sealing.WrittenSeal.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.BeaconRule;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.Manifest;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.Randomness;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Leaf;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.PersonTag;
import fairdraw.fairness.leaves.Stub;
import fairdraw.fairness.prizes.Lines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The seal of a draw: its leaves, and no time that decides. */
final class SealDrawTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_096, 4_097, 9_000})
    void theListIsTheSortedLeavesOfItsRecords(int entries) {
        SealBench bench = new SealBench(entries, entries, WHOLE);

        bench.sealed();

        List<byte[]> expected =
                bench.sold.stream()
                        .map(entry -> leaf(bench.stored(), entry).hash())
                        .sorted(Arrays::compareUnsigned)
                        .toList();
        assertThat(listed(bench).stream().map(leaf -> hash(bench.stored(), leaf)).toList())
                .isEqualTo(expected.stream().map(Hex::encode).toList());
        Manifest manifest = bench.lists.manifest(bench.stored()).orElseThrow();
        assertThat(manifest.root()).isEqualTo(Hex.encode(MerkleTree.root(expected)));
        assertThat(manifest.leaves()).isEqualTo(entries);
        assertThat(manifest.left())
                .isEqualTo(
                        bench.sold.stream()
                                .filter(entry -> entry.status() != LeafStatus.ACTIVE)
                                .count());
        assertThat(manifest.rules())
                .isEqualTo(bench.stored().registered().orElseThrow().rulesHash());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_097, 9_000})
    void segmentsMakeTheSameList(int entries) {
        SealBench whole = new SealBench(7, entries, WHOLE);
        SealBench inSegments = new SealBench(7, entries, SMALL);

        whole.sealed();
        inSegments.sealed();

        assertThat(WrittenSeal.of(inSegments)).isEqualTo(WrittenSeal.of(whole));
    }

    @Test
    void whatOpensTheLinesIsKeptWithEachActiveTicketAndWithNothingElse() {
        SealBench bench = new SealBench(3, 500, WHOLE);
        bench.sealed();
        Draw draw = bench.stored();
        var entries =
                bench.sold.stream()
                        .collect(Collectors.toMap(SealDrawTest::name, Function.identity()));

        List<Holder> holders = bench.lists.holders(draw, 0);

        assertThat(holders).hasSize(500);
        for (int place = 0; place < holders.size(); place++) {
            Holder holder = holders.get(place);
            Entry entry = Objects.requireNonNull(entries.get(holder.person() + holder.number()));
            if (entry.status() == LeafStatus.ACTIVE
                    && entry.content() instanceof Content.TicketLines(var lines, _)) {
                byte[] opening = Hex.decode(holder.opening());
                assertThat(opening).isEqualTo(entry.slip().opening().bytes()).hasSize(64);
                assertThat(holder.lines()).isEqualTo(lines);
                assertThat(listed(bench).get(place).commit())
                        .isEqualTo(
                                Opening.of(Hex.decode(entry.nonce()), entry.who(), entry.salt())
                                        .commit(Lines.canonicalJson(lines)));
            } else {
                assertThat(holder.opening()).isEmpty();
            }
        }
    }

    @Test
    void aListThatIsSealedLateStillNamesTheRoundOfTheRulesWithoutAWordOfItsTime() {
        SealBench bench = new SealBench(5, 20, WHOLE);
        BeaconRule rule = (BeaconRule) bench.stored().rules().source();
        bench.clock.forward(Duration.ofDays(2));

        bench.sealed();

        Manifest manifest = bench.lists.manifest(bench.stored()).orElseThrow();
        assertThat(manifest.randomness())
                .isEqualTo(new Randomness.Round(rule.chain().chainHash(), rule.round()));
        Progress.Sealed sealed = (Progress.Sealed) bench.stored().progress();
        assertThat(sealed.randomness()).isEqualTo(manifest.randomness());
        assertThat(sealed.root()).isEqualTo(manifest.root());
    }

    private static String name(Entry entry) {
        return entry.person() + entry.number();
    }

    /** Returns the leaf as the protocol says it, without the code under test. */
    private static Leaf leaf(Draw draw, Entry entry) {
        byte[] tag = PersonTag.of(Hex.decode(entry.tagKey()), draw.id().text(), entry.who());
        byte[] commit =
                Opening.of(Hex.decode(entry.nonce()), entry.who(), entry.salt())
                        .commit(entry.content().canonicalJson());
        int count = entry.content().lines().size();
        return new Leaf(
                tag, new Stub(draw.id().text(), entry.number(), count, commit), entry.status());
    }

    private static String hash(Draw draw, PackedLeaf leaf) {
        return Hex.encode(leaf.leaf(draw.id().text()));
    }

    private static List<PackedLeaf> listed(SealBench bench) {
        List<PackedLeaf> leaves = new ArrayList<>();
        for (int chunk = 0; ; chunk++) {
            Optional<List<PackedLeaf>> more =
                    bench.lists.chunk(bench.stored(), chunk).map(found -> found.leaves());
            if (more.isEmpty()) {
                return leaves;
            }
            leaves.addAll(more.get());
        }
    }
}
