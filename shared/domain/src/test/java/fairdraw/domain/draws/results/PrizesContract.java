package fairdraw.domain.draws.results;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Page;
import fairdraw.domain.Pages;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.prizes.NumberLine;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every implementation of {@link Prizes}, on an empty table in each test. */
public interface PrizesContract {

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

    Prizes prizes();

    private static List<Prize> prizes(int from, int until) {
        return prizes(from, until, 2);
    }

    private static List<Prize> prizes(int from, int until, int lines) {
        NumberLine line = NumberLine.canonical(List.of(1, 2, 3, 4, 255), List.of(1));
        return IntStream.range(from, until)
                .mapToObj(number ->
                        new Prize(
                                "%064x".formatted(number),
                                "subj_" + number,
                                "ab".repeat(32),
                                Collections.nCopies(lines, line)))
                .toList();
    }

    private void settle(Draw draw, int range, List<Prize> prizes, Long... winningLines) {
        Prizes.Range begun = prizes().begin(draw, range);
        prizes.forEach(begun::add);
        begun.end(List.of(winningLines));
    }

    @Test
    default void thePrizesOfADrawAreListedByLeafInWhateverOrderItsRangesAreSettled() {
        settle(DRAW, 2, prizes(30, 60), 30L);
        settle(DRAW, 0, prizes(0, 30), 30L);
        settle(DRAW, 1, List.of(), 0L);
        settle(OTHER, 0, prizes(5, 6), 1L);

        for (int limit : List.of(1, 7, 29, 30, 31, 59, 60, 61)) {
            assertThat(Pages.all(limit, wanted -> prizes().page(DRAW, wanted)))
                    .isEqualTo(prizes(0, 60));
        }
        assertThat(Pages.all(wanted -> prizes().page(OTHER, wanted))).isEqualTo(prizes(5, 6));
    }

    @Test
    default void aPageGoesOnAfterALeafThatHasWonNothing() {
        settle(DRAW, 0, List.of(prizes(10, 11).getFirst(), prizes(20, 21).getFirst()), 2L);
        settle(DRAW, 1, prizes(30, 31), 1L);

        assertThat(
                        prizes().page(DRAW, new Page.Wanted(2, Optional.of("%064x".formatted(15))))
                                .items())
                .extracting(Prize::leaf)
                .containsExactly("%064x".formatted(20), "%064x".formatted(30));
        assertThat(prizes().page(DRAW, new Page.Wanted(2, Optional.of("f".repeat(64)))).items())
                .isEmpty();
    }

    @Test
    default void morePrizesThanAnItemHoldsAreListedAlike() {
        List<Prize> many = prizes(0, 1_200, 100);
        settle(DRAW, 0, many.subList(0, 1_100), 110_000L);
        settle(DRAW, 1, many.subList(1_100, 1_200), 10_000L);

        assertThat(Pages.all(500, wanted -> prizes().page(DRAW, wanted))).isEqualTo(many);
    }

    @Test
    default void everyRangeHasACountOfItsOwnOnceItHasEnded() {
        settle(DRAW, 3, prizes(0, 3), 3L, 0L, Long.MAX_VALUE);
        settle(DRAW, 0, List.of(), 0L, 7L, 0L);
        settle(OTHER, 1, List.of(), 1L, 1L, 1L);
        prizes().begin(DRAW, 1).add(prizes(4, 5).getFirst());

        assertThat(prizes().counted(DRAW))
                .isEqualTo(Map.of(0, List.of(0L, 7L, 0L), 3, List.of(3L, 0L, Long.MAX_VALUE)));
    }

    @Test
    default void aRangeThatIsSettledAgainIsCountedOnce() {
        settle(DRAW, 0, prizes(0, 3), 3L);
        settle(DRAW, 0, prizes(0, 3), 3L);

        assertThat(prizes().counted(DRAW)).isEqualTo(Map.of(0, List.of(3L)));
        assertThat(Pages.all(wanted -> prizes().page(DRAW, wanted))).isEqualTo(prizes(0, 3));
    }
}
