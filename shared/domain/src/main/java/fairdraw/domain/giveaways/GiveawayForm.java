package fairdraw.domain.giveaways;

import fairdraw.domain.about.About;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.rules.DrawTimes;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A giveaway in the form that its organisation writes.
 *
 * @param openAt empty: open from its creation, or not planned yet if {@code closeAt} is empty too
 * @param closeAt empty: it closes its lead before it is drawn, so that the result is there in time
 * @param about prize, terms and the draw that it replaces; of an existing draw, the organiser too
 */
public record GiveawayForm(
        GiveawayOccasion told,
        Optional<Instant> openAt,
        Optional<Instant> closeAt,
        Instant drawAt,
        int winnerCount,
        OptionalInt capacity,
        int leadSeconds,
        int claimSeconds,
        boolean passOn,
        OptionalInt maxEntriesPerDevice,
        About about) {

    /** Returns the form of an existing draw. */
    public static GiveawayForm of(Draw draw) {
        GiveawayOccasion told = GiveawayOccasion.of(draw);
        EntrantRules rules = EntrantRules.of(draw);
        DrawTimes times = rules.times();
        return new GiveawayForm(
                told,
                told.saysOpenAt() ? Optional.of(times.openAt()) : Optional.empty(),
                told.saysCloseAt() ? Optional.of(times.closeAt()) : Optional.empty(),
                times.drawAt(),
                rules.winnerCount(),
                rules.capacity(),
                rules.beacon().leadSeconds(),
                rules.claimSeconds(),
                rules.passOn(),
                rules.maxEntriesPerDevice(),
                rules.about().named(Optional.empty()));
    }

    /** Whether the form has times, so that the draw can be planned. */
    public boolean isPlanned() {
        return openAt.isPresent() || closeAt.isPresent();
    }

    /**
     * Returns the time of the close, as far as it is planned. If it is too late for the lead, the
     * draw closes at its draw time, and the result is later by the lead.
     */
    public Instant closes(Instant now) {
        Instant opens = openAt.filter(at -> at.isAfter(now)).orElse(now);
        Instant inTime = drawAt.minusSeconds(leadSeconds);
        return closeAt.orElse(inTime.isAfter(opens) ? inTime : drawAt);
    }

    /** Returns the times of the draw; for an unplanned draw, only the draw time is meaningful. */
    DrawTimes times(Instant createdAt, Instant now) {
        Instant closes = closes(now);
        return new DrawTimes(
                isPlanned() ? openAt.orElse(createdAt) : closes.minusMillis(1), closes, drawAt);
    }

    /** Returns the occasion, which records which of the times were given. */
    GiveawayOccasion occasion() {
        return new GiveawayOccasion(
                told.name(),
                told.sequenceId(),
                told.timeZone(),
                openAt.isPresent(),
                closeAt.isPresent(),
                told.encryptionSeed(),
                told.requiresFingerprint(),
                told.metadata(),
                told.archived());
    }
}
