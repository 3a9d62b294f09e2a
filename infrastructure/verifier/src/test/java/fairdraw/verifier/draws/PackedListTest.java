package fairdraw.verifier.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.drawing.Selection;
import fairdraw.verifier.drawing.Tree;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list kept in two arrays, against what is computed leaf by leaf. */
final class PackedListTest {

    private static final String DRAW = "draw_packed";
    private static final Bytes SEED = Hashes.sha256(Hashes.tag("seed"));
    private static final int TAG = 32;

    private static byte[] records(int count, int people) {
        Random random = new Random(count);
        byte[] records = new byte[count * Listed.SIZE];
        random.nextBytes(records);
        for (int i = 0; i < count; i++) {
            int at = i * Listed.SIZE;
            byte[] tag = Hashes.sha256(Hashes.u32(random.nextInt(people))).array();
            System.arraycopy(tag, 0, records, at, TAG);
            records[at + Listed.SIZE - 1] = (byte) (i % 7 == 0 ? 1 + i % 2 : 0);
        }
        return records;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4095, 4096, 4097, 9000})
    void rootAndRankingAreThoseOfItsLeaves(int count) throws Refuted {
        PackedList list = PackedList.of(DRAW, records(count, 1_000_000));
        List<Leaf> leaves = list.stream().map(Listed::leaf).toList();
        assertThat(list.leaves()).isEqualTo(leaves);
        assertThat(list.root()).isEqualTo(Tree.root(leaves.stream().map(Leaf::hash).toList()));
        assertThat(list.ranking(SEED))
                .isEqualTo(
                        Selection.rank(SEED, leaves).stream().map(Selection.Ranked::leaf).toList());
        assertThat(list.active()).isEqualTo((int) list.stream().filter(Listed::active).count());
        assertThat(list.lines())
                .isEqualTo(list.stream().filter(Listed::active).mapToLong(Listed::count).sum());
        assertThat(IntStream.range(0, count).map(list::count).toArray())
                .isEqualTo(list.stream().mapToInt(Listed::count).toArray());
    }

    @Test
    void aLeafIsTheHashOfItsRecordBehindTheDraw() throws Refuted {
        byte[] record = records(1, 1);
        assertThat(PackedList.of(DRAW, record).get(0).leaf().hash())
                .isEqualTo(Hashes.sha256(new byte[1], Listed.prefix(DRAW), record));
    }

    @Test
    void thoseOfSeveralAreFoundWhoeverElseIs() throws Refuted {
        PackedList list = PackedList.of(DRAW, records(3000, 2000));
        List<Listed> several =
                list.stream()
                        .filter(one ->
                                list.stream()
                                                .filter(other ->
                                                        other.personTag().equals(one.personTag()))
                                                .limit(2)
                                                .count()
                                        == 2)
                        .toList();
        assertThat(list.ofSeveral()).containsAll(several).hasSizeLessThan(list.size());
    }

    @Test
    void leavesThatDoNotAscendAreRefused() throws Refuted {
        PackedList list = PackedList.of(DRAW, records(2, 2));
        boolean ascends = list.leaves().get(0).compareTo(list.leaves().get(1)) < 0;
        byte[] records = records(2, 2);
        byte[] turned = new byte[records.length];
        System.arraycopy(records, 0, turned, Listed.SIZE, Listed.SIZE);
        System.arraycopy(records, Listed.SIZE, turned, 0, Listed.SIZE);
        PackedList other = PackedList.of(DRAW, turned);
        (ascends ? list : other).demandAscending();
        assertThatThrownBy((ascends ? other : list)::demandAscending).isInstanceOf(Refuted.class);
    }

    @Test
    void anUnknownStatusIsRefused() {
        byte[] records = records(2, 2);
        records[records.length - 1] = 3;
        assertThatThrownBy(() -> PackedList.of(DRAW, records)).isInstanceOf(Refuted.class);
    }

    @Test
    void commitmentsAreFoundWhereTheyStand() throws Refuted {
        PackedList list = PackedList.of(DRAW, records(50, 50));
        assertThat(list.placesOf(list.get(17).commit())).containsExactly(17);
        assertThat(list.placesOf(SEED)).isEmpty();
    }
}
