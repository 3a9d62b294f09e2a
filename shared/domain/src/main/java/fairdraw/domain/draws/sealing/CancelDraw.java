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
import fairdraw.domain.draws.registering.DrawEntries;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.OperatorId;
import fairdraw.fairness.Randomness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Cancels a draw. This is possible until there is a manifest, and from then on until five seconds
 * before the manifest's randomness, so never once a result could be known.
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
            if (draws.replace(next, DrawEntries.cancelled(next))) {
                triggers.now(tenant, drawId);
                planNext.accept(next);
                return new Outcome.Asked(next);
            }
        }
        return new Outcome.Busy();
    }

    private boolean mayBeCancelled(Draw draw, Instant now) {
        return switch (draw.progress()) {
            case Progress.Draft _, Progress.Scheduled _, Progress.Open _ -> true;
            case Progress.Closed _ ->
                    lists.manifest(draw)
                            .map(sealed -> isBefore(draw, sealed.manifest().randomness(), now))
                            .orElse(true);
            case Progress.Sealed sealed -> isBefore(draw, sealed.randomness(), now);
            case Progress.Decided _, Progress.Cancelled _ -> false;
        };
    }

    private boolean isBefore(Draw draw, Randomness randomness, Instant now) {
        return now.isBefore(RandomnessTimes.of(draw, randomness).minus(MARGIN));
    }

    @Override
    public Optional<Draw> take(Draw draw) {
        gates.shut(draw);
        Instant now = clock.instant();
        Cancelling asked = draw.cancelling().orElseThrow();
        Draw next = draw.to(new Progress.Cancelled(asked.reason(), asked.at()), null, now);
        if (!money.cancel(next, carriedCents(draw))) {
            return Optional.empty();
        }
        triggers.forget(next, "open");
        triggers.forget(next, "close");
        triggers.forget(next, "draw");
        planNext.accept(next);
        return Optional.of(next);
    }

    private static long carriedCents(Draw draw) {
        return switch (draw.progress()) {
            case Progress.Closed closed -> closed.carriedCents();
            case Progress.Sealed sealed -> sealed.closed().carriedCents();
            case Progress.Draft _, Progress.Scheduled _, Progress.Open _ -> 0;
            case Progress.Decided _, Progress.Cancelled _ ->
                    throw new IllegalStateException("a drawn draw is not cancelled");
        };
    }
}
