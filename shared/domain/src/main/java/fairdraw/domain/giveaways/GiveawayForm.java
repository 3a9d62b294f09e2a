package fairdraw.domain.giveaways;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Occasion;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.EntrantRules;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A draw among people as its organisation writes it down.
 *
 * @param openAt empty: open from its creation, or not planned yet if there is no end either
 * @param closeAt empty: it closes its lead before it is drawn, so that its result comes then
 */
public record GiveawayForm(
        Occasion.Giveaway told,
        Optional<Instant> openAt,
        Optional<Instant> closeAt,
        Instant drawAt,
        int winnerCount,
        OptionalInt capacity,
        int leadSeconds,
        int claimSeconds,
        boolean passOn,
        OptionalInt maxEntriesPerDevice) {

    /** How a draw is written down as it is. */
    public static GiveawayForm of(Draw draw) {
        Occasion.Giveaway told = draw.giveaway();
        EntrantRules rules = draw.entrantRules();
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
                rules.maxEntriesPerDevice());
    }

    /** Whether it has times, so that it can be planned. */
    public boolean isPlanned() {
        return openAt.isPresent() || closeAt.isPresent();
    }

    /**
     * When it closes, as far as it is planned. Written down too late for its lead, it closes when
     * it is drawn, and its result comes that much later.
     */
    public Instant closes(Instant now) {
        Instant opens = openAt.filter(at -> at.isAfter(now)).orElse(now);
        Instant inTime = drawAt.minusSeconds(leadSeconds);
        return closeAt.orElse(inTime.isAfter(opens) ? inTime : drawAt);
    }

    /** Its times; those of an unplanned one hold nothing but when it is drawn. */
    DrawTimes times(Instant createdAt, Instant now) {
        Instant closes = closes(now);
        return new DrawTimes(
                isPlanned() ? openAt.orElse(createdAt) : closes.minusMillis(1), closes, drawAt);
    }

    /** What is told of it, with which of its times were given. */
    Occasion.Giveaway occasion() {
        return new Occasion.Giveaway(
                told.name(),
                told.sequenceId(),
                told.timeZone(),
                openAt.isPresent(),
                closeAt.isPresent(),
                told.encryptionSeed(),
                told.requiresFingerprint(),
                told.metadata());
    }
}
