package fairdraw.domain.draws.results;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link SettledRanges}, on an empty table each time. */
public interface SettledRangesContract {

    Draw DRAW =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000001"),
                    new LotterySlug("mega"));
    Draw OTHER =
            SampleDraws.open(
                    TENANT,
                    new DrawId("01957b1c-0000-8000-9000-000000000002"),
                    new LotterySlug("mega"));

    SettledRanges ranges();

    @Test
    default void everyRangeHasACountOfItsOwnOnceItIsSettled() {
        ranges().settle(DRAW, 3, List.of(3L, 0L, Long.MAX_VALUE));
        ranges().settle(DRAW, 0, List.of(0L, 7L, 0L));
        ranges().settle(OTHER, 1, List.of(1L, 1L, 1L));

        assertThat(ranges().counted(DRAW))
                .isEqualTo(Map.of(0, List.of(0L, 7L, 0L), 3, List.of(3L, 0L, Long.MAX_VALUE)));
        assertThat(ranges().counted(OTHER)).containsOnlyKeys(1);
    }

    @Test
    default void aRangeThatIsSettledAgainIsCountedOnce() {
        ranges().settle(DRAW, 0, List.of(3L));
        ranges().settle(DRAW, 0, List.of(3L));

        assertThat(ranges().counted(DRAW)).isEqualTo(Map.of(0, List.of(3L)));
    }
}
