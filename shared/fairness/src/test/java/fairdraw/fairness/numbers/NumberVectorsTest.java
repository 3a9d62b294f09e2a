package fairdraw.fairness.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.Vectors;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Members;
import fairdraw.fairness.extraction.NumberPermutation;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of automatic numbers, against the worked vectors. */
final class NumberVectorsTest {
    private static final Members SHOWN = Members.of(Vectors.map("5 seal's and drawn's members"));
    private static final byte[] SECRET = Hex.decode(SHOWN.text("secret"));
    private static final byte[] KEY = NumberKey.of(SECRET, Hex.decode(SHOWN.text("opened")));

    private static List<Long> numbers(long space, long from, long to) {
        NumberPermutation order = new NumberPermutation(KEY, space);
        return LongStream.range(from, to).mapToObj(i -> order.numberAt(i).index()).toList();
    }

    @Test
    void theKeyFollowsFromSecretAndSignature() {
        assertThat(NumberKey.hashOf(SECRET)).isEqualTo(Vectors.bytes("5 keyHash"));
        assertThat(KEY).isEqualTo(Vectors.bytes("5 key"));
        assertThat(numbers(100_000, 0, 4)).isEqualTo(Vectors.list("5 first four of one series"));
    }

    @Test
    void eachLaneGivesFromItsStart() {
        List<Lanes.Lane> lanes = Lanes.of(2_000_000, 7);
        assertThat(lanes)
                .containsExactly(new Lanes.Lane(0, 999_999), new Lanes.Lane(999_999, 2_000_000));
        assertThat(numbers(2_000_000, 0, 14))
                .isEqualTo(
                        Vectors.list(
                                        "5 the 14 numbers of lane 0; skipped where the 7 of lane 1"
                                                + " are not in the list")
                                .getFirst());
    }

    @ParameterizedTest
    @CsvSource({"100000,1,1", "999999,1,1", "1000000,3,1", "2000000,7,2", "40000000,50,16"})
    void lanesCoverEveryPlaceOnceAndHoldWholeEntries(long places, long perEntry, int count) {
        List<Lanes.Lane> lanes = Lanes.of(places, perEntry);
        assertThat(lanes).hasSize(count);
        assertThat(lanes.getFirst().start()).isZero();
        assertThat(lanes.getLast().end()).isEqualTo(places);
        for (int i = 1; i < count; i++) {
            assertThat(lanes.get(i).start()).isEqualTo(lanes.get(i - 1).end());
            assertThat(lanes.get(i).start() % perEntry).isZero();
        }
    }
}
