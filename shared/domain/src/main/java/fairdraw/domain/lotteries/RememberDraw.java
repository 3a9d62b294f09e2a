package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.rules.LotteryOccasion;
import java.time.Instant;
import java.util.Optional;

/**
 * Records a draw that was added or moved by hand in its lottery, so that the lottery's lists show
 * it.
 */
final class RememberDraw {

    private static final int ATTEMPTS = 8;

    private final Lotteries lotteries;
    private final Backoff backoff;

    RememberDraw(Lotteries lotteries, Backoff backoff) {
        this.lotteries = lotteries;
        this.backoff = backoff;
    }

    /**
     * Records the draw's times. If it gives up after many lost races, only a list is out of date.
     */
    void note(Draw draw, Instant now) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Lottery> found =
                    lotteries.find(draw.tenant(), LotteryOccasion.of(draw).slug());
            if (found.isEmpty() || lotteries.replace(showing(found.get(), draw, now))) {
                return;
            }
            backoff.pause(attempt);
        }
    }

    private static Lottery showing(Lottery lottery, Draw draw, Instant now) {
        boolean single =
                lottery.agenda().draws().stream()
                        .filter(known -> known.id().equals(draw.id()))
                        .map(PlannedDraw::single)
                        .findFirst()
                        .orElse(true);
        return lottery.planned(
                lottery.status(),
                lottery.agenda().since(now).showing(PlannedDraw.of(draw, single)));
    }
}
