package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.Stage;
import fairdraw.domain.draws.results.Forfeit;
import fairdraw.domain.draws.results.Mark;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;
import java.util.Optional;

/** A draw, a person's participation in it and their mark, as of one moment. */
public record Standing(Draw draw, Participation participation, Optional<Mark> mark) {

    /** A won place: the mark, and the state of the draw that puts the mark into effect. */
    public record Win(Mark mark, Progress.Awarded awarded, Instant claimBy) {

        /** Returns the time at which the place was won. */
        public Instant wonAt() {
            return mark.wonAt(awarded.drawnAt());
        }
    }

    /** Returns the hash of the leaf of the person's last record, in hex. */
    public String leaf() {
        Participation.Stay last = participation.last().orElseThrow();
        return Hex.encode(participation.entry(last).leaf(draw).leaf(draw.id().text()));
    }

    /** Returns the place that the person has won and not forfeited; empty before DRAWN. */
    public Optional<Win> win() {
        return Stage.awarded(draw)
                .filter(_ -> participation.isActive() && participation.forfeit().isEmpty())
                .flatMap(awarded ->
                        mark.map(found ->
                                new Win(
                                        found,
                                        awarded,
                                        EntrantRules.of(draw).claimBy(found, awarded))));
    }

    /** Returns the state at {@code now}, without the token that belongs to a win. */
    public EntrantState state(Instant now) {
        DrawId drawId = draw.id();
        ConsumerId consumer = participation.consumerId();
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

    /** If places are passed on, any entrant may still win until no place is left to give. */
    private boolean mayStillWin() {
        return switch (draw.progress()) {
            case Progress.Awarded _ -> EntrantRules.of(draw).passOn();
            case Progress.Concluded _ -> false;
            case Progress.Draft _,
                    Progress.Scheduled _,
                    Progress.Open _,
                    Progress.Closed _,
                    Progress.Sealed _,
                    Progress.Decided _,
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
