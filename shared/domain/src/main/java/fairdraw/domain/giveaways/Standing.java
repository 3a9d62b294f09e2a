package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.fairness.LeafStatus;
import java.time.Instant;
import java.util.Optional;

/** A draw, a person's part in it and their mark, as they were together at one moment. */
public record Standing(Draw draw, Participation participation, Optional<Mark> mark) {

    /** How a place is won: the mark, and the draw's announcement without which it is nothing. */
    public record Win(Mark mark, Progress.Awarded awarded, Instant claimBy) {

        /** When it was won. */
        public Instant wonAt() {
            return mark.wonAt(awarded.drawnAt());
        }
    }

    /** The place that the person has come to and not forfeited; empty until DRAWN. */
    public Optional<Win> win() {
        return Stage.awarded(draw)
                .filter(_ -> participation.isActive() && participation.forfeit().isEmpty())
                .flatMap(awarded ->
                        mark.map(found -> new Win(found, awarded, found.claimBy(draw, awarded))));
    }

    /** The state at {@code now}, without the token that goes with a win. */
    public EntrantState state(Instant now) {
        String drawId = draw.id();
        String consumer = participation.consumerId();
        Optional<Instant> enteredAt = participation.last().map(Participation.Stay::enteredAt);
        Optional<String> outBecause = outBecause();
        if (outBecause.isPresent()) {
            return EntrantState.denied(drawId, consumer, enteredAt, outBecause.get());
        }
        Optional<Win> win = win();
        if (win.isPresent()) {
            return state(win.get(), enteredAt, now);
        }
        return mayStillWin()
                ? EntrantState.entered(drawId, consumer, enteredAt)
                : EntrantState.lost(drawId, consumer, enteredAt);
    }

    private Optional<String> outBecause() {
        boolean left =
                participation.last().map(Participation.Stay::status).orElse(LeafStatus.DENIED)
                        == LeafStatus.WITHDRAWN;
        return participation
                .denied()
                .or(() -> participation.forfeit().map(Forfeit::reason))
                .or(() ->
                        left || draw.progress() instanceof Progress.Cancelled
                                ? Optional.of(EntrantState.DRAW_CLOSED)
                                : Optional.empty());
    }

    /** A place that goes on to the next rank may come to anybody until none is left to give. */
    private boolean mayStillWin() {
        return switch (draw.progress()) {
            case Progress.Awarded _ -> draw.entrantRules().passOn();
            case Progress.Concluded _ -> false;
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Drawn _,
                    Progress.Settled _,
                    Progress.Completed _,
                    Progress.Cancelled _ ->
                    true;
        };
    }

    private EntrantState state(Win win, Optional<Instant> enteredAt, Instant now) {
        return switch (win.mark().state()) {
            case WON ->
                    win.claimBy().isAfter(now)
                            ? won(EntrantState.Status.WON, win, enteredAt, Optional.empty())
                            : EntrantState.lost(draw.id(), participation.consumerId(), enteredAt);
            case COMPLETED -> won(EntrantState.Status.COMPLETED, win, enteredAt, win.mark().at());
            case EXPIRED, DENIED, LEFT ->
                    EntrantState.lost(draw.id(), participation.consumerId(), enteredAt);
        };
    }

    private EntrantState won(
            EntrantState.Status status,
            Win win,
            Optional<Instant> enteredAt,
            Optional<Instant> completedAt) {
        return new EntrantState(
                draw.id(),
                participation.consumerId(),
                status,
                enteredAt,
                Optional.of(win.wonAt()),
                Optional.empty(),
                Optional.empty(),
                completedAt);
    }
}
