package fairdraw.domain.draws.sealing;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Money;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.RandomnessTimes;
import fairdraw.domain.draws.Step;
import fairdraw.domain.draws.Triggers;
import fairdraw.domain.draws.registering.DeadBeacon;
import fairdraw.domain.draws.registering.DrawDeadlines;
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.domain.register.Draft;
import fairdraw.fairness.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cancels a draw. This is possible until there is a manifest, and from then on until five seconds
 * before the randomness that decides, so never once a result could be known. Where others have to
 * have seen the cancellation before that, it is possible only as long as they have time to. It is
 * possible again once the beacon that decides counts as dead.
 */
public final class CancelDraw implements Step {

    private static final Duration MARGIN = Duration.ofSeconds(5);
    private static final int LOST_WRITES = 5;

    /** The outcome of a request to cancel. */
    public sealed interface Outcome {
        record Asked(Draw draw) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The result is known, or could be. */
        record TooLate() implements Outcome {}

        /** Concurrent writers won every attempt to write the draw. */
        record Busy() implements Outcome {}
    }

    private final Draws draws;
    private final Gates gates;
    private final Money money;
    private final SealedLists lists;
    private final Triggers triggers;
    private final Consumer<Draw> planNext;
    private final InstantSource clock;

    /**
     * @param planNext plans the draw that takes the place of the cancelled one
     */
    public CancelDraw(
            Draws draws,
            Gates gates,
            Money money,
            SealedLists lists,
            Triggers triggers,
            Consumer<Draw> planNext,
            InstantSource clock) {
        this.draws = draws;
        this.gates = gates;
        this.money = money;
        this.lists = lists;
        this.triggers = triggers;
        this.planNext = planNext;
        this.clock = clock;
    }

    /**
     * Marks a draw as being cancelled; the advance that follows completes it. Repeating the request
     * changes nothing.
     */
    public Outcome ask(Tenant tenant, DrawId drawId, String reason, OperatorId by) {
        for (int attempt = 0; attempt < LOST_WRITES; attempt++) {
            Optional<Draw> read = draws.find(tenant, drawId);
            if (read.isEmpty()) {
                return new Outcome.NotFound();
            }
            Draw draw = read.get();
            if (draw.cancelling().isPresent()) {
                return new Outcome.Asked(draw);
            }
            Instant now = clock.instant();
            if (!mayBeCancelled(draw, now)) {
                return new Outcome.TooLate();
            }
            Draw next = draw.cancelling(new Cancelling(reason, by, now));
            Optional<Draw> stored = store(next);
            if (stored.isPresent()) {
                triggers.now(tenant, drawId);
                planNext.accept(stored.get());
                return new Outcome.Asked(stored.get());
            }
        }
        return new Outcome.Busy();
    }

    /**
     * Stores a draw that is to be cancelled, which gives back its money at once, since the entry of
     * that lies before the entry of the cancellation.
     */
    private Optional<Draw> store(Draw next) {
        Optional<Draft> entry = DrawEntries.cancelled(next);
        Optional<Progress.Closed> closed = closed(next);
        return closed.isPresent()
                ? money.cancel(next, closed.get().carriedCents(), entry)
                : draws.stored(next, entry);
    }

    private boolean mayBeCancelled(Draw draw, Instant now) {
        return switch (draw.progress()) {
            case Progress.Draft _, Progress.Scheduled _, Progress.Open _ -> true;
            case Progress.Closed _ ->
                    lists.manifest(draw)
                            .map(sealed -> isBefore(draw, sealed.randomness(), now))
                            .orElse(true);
            case Progress.Sealed sealed ->
                    isBefore(draw, sealed.randomness(), now)
                            || DeadBeacon.isMetBy(draw, sealed, now);
            case Progress.Decided _, Progress.Cancelled _ -> false;
        };
    }

    private boolean isBefore(Draw draw, Randomness randomness, Instant now) {
        Duration margin =
                DrawDeadlines.areDemanded(draw) ? DrawDeadlines.lastCancellation(draw) : MARGIN;
        return now.isBefore(RandomnessTimes.of(draw, randomness).minus(margin));
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        gates.shut(draw);
        Instant now = clock.instant();
        Cancelling asked = draw.cancelling().orElseThrow();
        Draw next = draw.to(new Progress.Cancelled(asked.reason(), asked.at()), null, now);
        Optional<Draw> stored = draws.stored(next, Optional.empty());
        stored.ifPresent(cancelled -> {
            triggers.forget(cancelled, "open");
            triggers.forget(cancelled, "close");
            triggers.forget(cancelled, "draw");
            planNext.accept(cancelled);
        });
        return stored;
    }

    /** Returns the close at which a draw took its money; empty before. */
    private static Optional<Progress.Closed> closed(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Closed closed -> Optional.of(closed);
            case Progress.Sealed sealed -> Optional.of(sealed.closed());
            case Progress.Draft _, Progress.Scheduled _, Progress.Open _ -> Optional.empty();
            case Progress.Decided _, Progress.Cancelled _ ->
                    throw new IllegalStateException("a drawn draw is not cancelled");
        };
    }
}
