package fairdraw.domain.lotteries.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.LifeOfADraw;
import fairdraw.domain.lotteries.tickets.TicketOutcome.Status;
import fairdraw.fairness.prizes.NumberLine;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TicketOutcomeTest {

    private static final NumberLine ALL = line(List.of(1, 2, 3, 4, 5), 1);
    private static final NumberLine FOUR = line(List.of(1, 2, 3, 4, 20), 2);
    private static final NumberLine THREE = line(List.of(1, 2, 3, 19, 20), 1);
    private static final NumberLine TWO = line(List.of(1, 2, 18, 19, 20), 1);

    @Test
    void untilTheNumbersAreOutATicketIsActive() {
        assertThat(List.of(LifeOfADraw.OPEN, LifeOfADraw.CLOSED, LifeOfADraw.SEALED))
                .allSatisfy(draw ->
                        assertThat(of(draw, ALL))
                                .isEqualTo(new TicketOutcome(Status.ACTIVE, null, 0)));
    }

    @Test
    void betweenNumbersAndPrizesATicketIsDrawn() {
        assertThat(of(LifeOfADraw.DRAWN, ALL)).isEqualTo(new TicketOutcome(Status.DRAWN, null, 0));
    }

    @Test
    void aWinnerHasItsBestTierAndTheSumOverItsLines() {
        assertThat(of(LifeOfADraw.SETTLED, THREE, FOUR, TWO))
                .isEqualTo(new TicketOutcome(Status.WON, "Tier 3", 5_500));
        assertThat(of(LifeOfADraw.COMPLETED, ALL))
                .isEqualTo(new TicketOutcome(Status.WON, "Tier 1", 60_000));
    }

    @Test
    void theSameLineTwiceWinsTwice() {
        assertThat(of(LifeOfADraw.COMPLETED, FOUR, FOUR))
                .isEqualTo(new TicketOutcome(Status.WON, "Tier 3", 10_000));
    }

    @Test
    void aTicketWithoutAWinningLineHasLost() {
        assertThat(of(LifeOfADraw.COMPLETED, TWO))
                .isEqualTo(new TicketOutcome(Status.LOST, null, 0));
    }

    @Test
    void aVoidTicketAndATicketOfACancelledDrawAreCancelled() {
        var cancelled = new TicketOutcome(Status.CANCELLED, null, 0);

        assertThat(TicketOutcome.of(List.of(ALL), true, LifeOfADraw.COMPLETED))
                .isEqualTo(cancelled);
        assertThat(of(LifeOfADraw.CANCELLED, ALL)).isEqualTo(cancelled);
    }

    private static TicketOutcome of(Draw draw, NumberLine... lines) {
        return TicketOutcome.of(List.of(lines), false, draw);
    }

    private static NumberLine line(List<Integer> main, int bonus) {
        return NumberLine.canonical(main, List.of(bonus));
    }
}
