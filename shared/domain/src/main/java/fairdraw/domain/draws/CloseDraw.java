package fairdraw.domain.draws;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Shuts a draw's gates for good and takes the balance of the pool into the draw. */
public final class CloseDraw implements Step {

    private final Gates gates;
    private final Money money;
    private final Consumer<Draw> planNext;
    private final InstantSource clock;

    /**
     * @param planNext plans the draws that follow a closed one; if it fails, the sweep plans them
     */
    public CloseDraw(Gates gates, Money money, Consumer<Draw> planNext, InstantSource clock) {
        this.gates = gates;
        this.money = money;
        this.planNext = planNext;
        this.clock = clock;
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        Progress.Open open = (Progress.Open) draw.progress();
        gates.shut(draw);
        Money.Ledger ledger = money.ledger(draw);
        Instant now = ledger.after(clock.instant());
        var closed = new Progress.Closed(now, ledger.cents(), ledger.next(draw), open.advanced());
        Draw next = draw.to(closed, now, now);
        if (!money.close(next, ledger)) {
            return Optional.empty();
        }
        planNext.accept(next);
        return Optional.of(next);
    }
}
