package fairdraw.fairness.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps of the numbers that take part. */
final class NumberMapTest {

    @Test
    void aNumberIsCountedInTheStretchThatItLiesIn() {
        DistributedNumbers held =
                DistributedNumbers.of(LongStream.of(0, 799, 800, 1_599, 100_000, 199_999));

        NumberMap map = NumberMap.of(held, 2);

        assertThat(map.stretch()).isEqualTo(800);
        assertThat(map.taken()).hasSize(250).startsWith(2, 2, 0).endsWith(0, 1);
        assertThat(map.taken().get(125)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 400, 250",
        "3, 1250, 240",
        "100, 50000, 200",
        "256, 100000, 256",
        "257, 200000, 129",
        "42949, 16800000, 256"
    })
    void aMapHasAtMost256StretchesHoweverManySeriesThereAre(
            int seriesCount, int stretch, int stretches) {
        DistributedNumbers held = DistributedNumbers.of(LongStream.of(seriesCount * 100_000L - 1));

        NumberMap map = NumberMap.of(held, seriesCount);

        assertThat(map.stretch()).isEqualTo(stretch);
        assertThat(map.taken()).hasSize(stretches).endsWith(1);
        assertThat(map.taken().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }
}
