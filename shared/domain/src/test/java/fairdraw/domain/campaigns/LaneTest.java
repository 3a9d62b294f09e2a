package fairdraw.domain.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.campaigns.LuckyNumbers.Generation;
import fairdraw.domain.draws.SampleDraws;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LaneTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "10, 1", "19, 1", "20, 2", "159, 15", "160, 16", "42949, 16"})
    void thereIsALaneForEveryMillionNumbersUpToSixteen(int series, int lanes) {
        assertThat(Lane.count(numbers(7, series))).isEqualTo(lanes);
        assertThat(lanes(7, series)).hasSize(lanes);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 25", "10000, 42949", "9999, 42", "3, 160"})
    void theLanesShareEveryNumberAndAreCutBetweenTwoEntries(int perEntry, int series) {
        List<Lane> lanes = lanes(perEntry, series);

        assertThat(lanes.getFirst().first()).isZero();
        assertThat(lanes.getLast().end()).isEqualTo(numbers(perEntry, series).space());
        for (int i = 0; i < lanes.size(); i++) {
            Lane lane = lanes.get(i);
            assertThat(lane.number()).isEqualTo(i);
            assertThat(lane.first() % perEntry).isZero();
            assertThat(lane.first()).isLessThan(lane.end());
            assertThat(i == 0 ? 0 : lanes.get(i - 1).end()).isEqualTo(lane.first());
        }
    }

    @Test
    void aLaneOwnsItsIndexesFromTheFirstToTheOneBeforeItsEnd() {
        Lane lane = lanes(7, 25).get(1);

        assertThat(lane.owns(lane.first())).isTrue();
        assertThat(lane.owns(lane.end() - 1)).isTrue();
        assertThat(lane.owns(lane.first() - 1)).isFalse();
        assertThat(lane.owns(lane.end())).isFalse();
    }

    private static List<Lane> lanes(int perEntry, int series) {
        return Lane.of(
                NumberSpace.of(
                        SampleCampaign.of(SampleDraws.TENANT)
                                .giving(numbers(perEntry, series))
                                .campaign()));
    }

    private static LuckyNumbers numbers(int perEntry, int series) {
        return new LuckyNumbers(
                Generation.AUTOMATIC, perEntry, OptionalInt.empty(), series, Optional.empty());
    }
}
