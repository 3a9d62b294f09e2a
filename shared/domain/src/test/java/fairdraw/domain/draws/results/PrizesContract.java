package fairdraw.domain.draws.results;

import static fairdraw.domain.draws.SampleDraws.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.Pages;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.results.Prizes.Prize;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
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
        return IntStream.range(from, until)
                .mapToObj(number ->
                        new Prize(
                                "%064x".formatted(number),
                                "subj_" + number,
                                "ab".repeat(32),
                                List.of(
                                        NumberLine.canonical(List.of(1, 2, 3, 4, 5), List.of(1)),
                                        NumberLine.canonical(List.of(6, 7, 8, 9, 10), List.of(5))),
                                "Tier 1",
                                60_000L + number))
                .toList();
    }

    @Test
    default void thePrizesOfADrawAreListedByLeaf() {
        prizes().write(DRAW, prizes(30, 60));
        prizes().write(DRAW, prizes(0, 30));
        prizes().write(OTHER, prizes(5, 6));

        assertThat(Pages.all(7, wanted -> prizes().page(DRAW, wanted))).isEqualTo(prizes(0, 60));
        assertThat(Pages.all(wanted -> prizes().page(OTHER, wanted))).isEqualTo(prizes(5, 6));
    }

    @Test
    default void aRepeatedWriteChangesNothing() {
        prizes().write(DRAW, prizes(0, 3));
        prizes().write(DRAW, prizes(0, 3));

        assertThat(Pages.all(wanted -> prizes().page(DRAW, wanted))).isEqualTo(prizes(0, 3));
    }
}
