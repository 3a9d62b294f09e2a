package fairdraw.domain.draws.results;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a rank that has had a place, or that was passed over.
 *
 * @param wonAt the time of winning, if the rank won after the result was announced
 * @param reason the reason why it has no place, where there is one
 * @param at the time of the last change; empty for the first winners
 * @param passedOn whether the place has gone to another rank
 */
public record Mark(
        Rank rank,
        State state,
        Optional<Instant> wonAt,
        Optional<String> reason,
        Optional<Instant> at,
        boolean passedOn) {

    /** The state of a place. */
    public enum State {
        WON,
        COMPLETED,
        /** The place was not claimed in time. */
        EXPIRED,
        /** The operator took the place away. */
        DENIED,
        /** The person gave the place up. */
        LEFT
    }

    /** Returns the mark of a first winner, whose claim period starts with the announcement. */
    public static Mark first(Rank rank) {
        return new Mark(
                rank, State.WON, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Returns the mark of a rank that wins a place which another rank lost. */
    public static Mark later(Rank rank, Instant now) {
        return new Mark(
                rank, State.WON, Optional.of(now), Optional.empty(), Optional.of(now), false);
    }

    /** Returns the mark of a rank without a place, whose person had already left or been denied. */
    public static Mark passedOver(Rank rank, Forfeit forfeit) {
        return new Mark(
                rank,
                forfeit.by(),
                Optional.empty(),
                Optional.of(forfeit.reason()),
                Optional.of(forfeit.at()),
                true);
    }

    /** Returns this mark after {@code forfeit} freed its place. */
    public Mark freed(Forfeit forfeit) {
        return new Mark(
                rank,
                forfeit.by(),
                wonAt,
                Optional.of(forfeit.reason()),
                Optional.of(forfeit.at()),
                false);
    }

    /** Returns this mark after its place expired unclaimed. */
    public Mark expired(Instant now) {
        return new Mark(rank, State.EXPIRED, wonAt, Optional.empty(), Optional.of(now), false);
    }

    /** Returns this freed mark after its place went to another rank. */
    public Mark passed() {
        return new Mark(rank, state, wonAt, reason, at, true);
    }

    /** Returns the time at which the rank won its place in a draw announced at {@code drawnAt}. */
    public Instant wonAt(Instant drawnAt) {
        return wonAt.orElse(drawnAt);
    }
}
