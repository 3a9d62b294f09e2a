package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Cancelling;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Progress.Cancelled;
import fairdraw.domain.draws.Progress.Closed;
import fairdraw.domain.draws.Progress.Drawn;
import fairdraw.domain.draws.Progress.Sealed;
import fairdraw.domain.draws.Progress.Settled;
import fairdraw.domain.draws.Stage;
import fairdraw.fairness.prizes.TierPrize;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of a draw at one moment, by the clock and by what is stored, with the stages it has
 * passed.
 *
 * @param status the word shown to operators
 */
public record DrawStanding(
        String status,
        Optional<Closed> closed,
        Optional<Sealed> sealed,
        Optional<Drawn> drawn,
        Optional<Settled> settled,
        Optional<Cancelled> cancelled) {

    /**
     * Returns the standing of {@code draw} at {@code now}; a draw being cancelled counts as
     * cancelled.
     */
    public static DrawStanding of(Draw draw, Instant now) {
        Optional<Settled> settled = Stage.settled(draw);
        Optional<Drawn> drawn = Stage.drawn(draw);
        Optional<Sealed> sealed = Stage.sealed(draw);
        Optional<Closed> closed = sealed.map(Sealed::closed).or(() -> closed(draw.progress()));
        Optional<Cancelled> cancelled =
                draw.progress() instanceof Cancelled done
                        ? Optional.of(done)
                        : draw.cancelling().map(DrawStanding::off);
        return new DrawStanding(
                cancelled.isPresent() ? "CANCELLED" : status(draw, now),
                closed,
                sealed,
                drawn,
                settled,
                cancelled);
    }

    private static String status(Draw draw, Instant now) {
        return switch (draw.progress()) {
            case Progress.Scheduled _, Progress.Open _ -> byClock(draw, now);
            case Progress.Draft _, Closed _, Sealed _, Progress.Decided _, Cancelled _ ->
                    draw.progress().word();
        };
    }

    private static String byClock(Draw draw, Instant now) {
        if (!now.isBefore(draw.rules().times().closeAt())) {
            return "CLOSED";
        }
        return now.isBefore(draw.rules().times().openAt()) ? "SCHEDULED" : "OPEN";
    }

    private static Cancelled off(Cancelling cancelling) {
        return new Cancelled(cancelling.reason(), cancelling.at());
    }

    private static Optional<Closed> closed(Progress progress) {
        return progress instanceof Closed closed ? Optional.of(closed) : Optional.empty();
    }

    /**
     * Returns the cents in this draw's prize pool as far as they are known; empty before it closed.
     */
    public Optional<Long> prizePoolCents() {
        return settled.map(Settled::prizes)
                .map(prizes -> Math.addExact(prizes.paidCents(), prizes.rolloverCents()))
                .or(() -> closed.map(Closed::carriedCents));
    }

    /** Returns the drawn numbers as every answer shows them, main and bonus in drawn order. */
    public Optional<Map<String, List<Integer>>> numbers() {
        return drawn.map(result -> {
            Map<String, List<Integer>> numbers = new LinkedHashMap<>();
            numbers.put("main", result.main());
            numbers.put("bonus", result.bonus());
            return numbers;
        });
    }

    /** Returns the prizes of each tier as every answer shows them. */
    public Optional<List<Map<String, Object>>> tiers() {
        return settled.map(
                result -> result.prizes().tiers().stream().map(DrawStanding::tier).toList());
    }

    private static Map<String, Object> tier(TierPrize prize) {
        Map<String, Object> tier = new LinkedHashMap<>();
        tier.put("name", prize.name());
        tier.put("winners", prize.winners());
        tier.put("amountCents", prize.amountCents());
        return tier;
    }
}
