package fairdraw.domain.draws.results;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Progress;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of a rank that came to a place, or that was passed over.
 *
 * @param wonAt when it won, if it won after the result was announced
 * @param reason why it has no place, where there is a reason
 * @param at when it came to be as it is; empty for the first winners
 * @param passedOn whether the place has gone to another rank
 */
public record Mark(
        Rank rank,
        State state,
        Optional<Instant> wonAt,
        Optional<String> reason,
        Optional<Instant> at,
        boolean passedOn) {

    /** How a place stands. */
    public enum State {
        WON,
        COMPLETED,
        /** Not claimed in time. */
        EXPIRED,
        /** Taken away by the operator. */
        DENIED,
        /** Given up by the person. */
        LEFT
    }

    /** A place of the first winners, which counts from the announcement on. */
    public static Mark first(Rank rank) {
        return new Mark(
                rank, State.WON, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** A place that somebody else has lost. */
    public static Mark later(Rank rank, Instant now) {
        return new Mark(
                rank, State.WON, Optional.of(now), Optional.empty(), Optional.of(now), false);
    }

    /** A rank that has no place because of what its person or the operator did before. */
    public static Mark passedOver(Rank rank, Forfeit forfeit) {
        return new Mark(
                rank,
                forfeit.by(),
                Optional.empty(),
                Optional.of(forfeit.reason()),
                Optional.of(forfeit.at()),
                true);
    }

    /** This place, free again because of {@code forfeit}. */
    public Mark freed(Forfeit forfeit) {
        return new Mark(
                rank,
                forfeit.by(),
                wonAt,
                Optional.of(forfeit.reason()),
                Optional.of(forfeit.at()),
                false);
    }

    /** This place, free again because nobody claimed it. */
    public Mark expired(Instant now) {
        return new Mark(rank, State.EXPIRED, wonAt, Optional.empty(), Optional.of(now), false);
    }

    /** This freed place, gone to another rank. */
    public Mark passed() {
        return new Mark(rank, state, wonAt, reason, at, true);
    }

    /** When the rank won a place of a draw announced at {@code drawnAt}. */
    public Instant wonAt(Instant drawnAt) {
        return wonAt.orElse(drawnAt);
    }

    /** Until when the place can be claimed. */
    public Instant claimBy(Draw draw, Progress.Awarded awarded) {
        return wonAt(awarded.drawnAt()).plusSeconds(draw.entrantRules().claimSeconds());
    }
}
