package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One draw as it is stored.
 *
 * @param lotterySlug the lottery it belongs to
 * @param rulesHash the rules' hash, lower-case hex
 * @param pepper the generation of the pepper that keys its persons, for its whole life
 * @param version counts every write; a write names the version it read
 * @param nextAt when something is due next, null when nothing ever is
 * @param attempts how often the step that is due could not proceed
 */
public record Draw(
        Tenant tenant,
        String id,
        String lotteryId,
        String lotterySlug,
        Rules rules,
        String rulesHash,
        Spread spread,
        int pepper,
        Progress progress,
        long version,
        @Nullable Instant nextAt,
        int attempts,
        Optional<Cancelling> cancelling,
        Instant createdAt,
        Instant updatedAt) {

    /** This draw at the next version with {@code progress}, due again at {@code nextAt}. */
    public Draw to(Progress progress, @Nullable Instant nextAt, Instant now) {
        return next(rules, progress, nextAt, 0, cancelling, now);
    }

    /** This draw at the next version, its step put off until {@code nextAt}. */
    public Draw putOff(Instant nextAt, Instant now) {
        return next(rules, progress, nextAt, attempts + 1, cancelling, now);
    }

    /** This draw at the next version, in work until {@code until}. */
    public Draw leased(Instant until, Instant now) {
        return next(rules, progress, until, attempts, cancelling, now);
    }

    /** This draw at the next version, being called off. */
    public Draw cancelling(Cancelling asked) {
        return next(rules, progress, asked.at(), 0, Optional.of(asked), asked.at());
    }

    /**
     * This draw at the next version with other rules; only while it has no entry. A draw that is to
     * open later than now is scheduled again.
     */
    public Draw under(Rules other, Instant now) {
        DrawTimes times = other.times();
        return progress instanceof Progress.Open && !times.openAt().isAfter(now)
                ? next(other, progress, times.closeAt(), 0, cancelling, now)
                : next(other, new Progress.Scheduled(), times.openAt(), 0, cancelling, now);
    }

    private Draw next(
            Rules rules,
            Progress progress,
            @Nullable Instant nextAt,
            int attempts,
            Optional<Cancelling> cancelling,
            Instant now) {
        return new Draw(
                tenant,
                id,
                lotteryId,
                lotterySlug,
                rules,
                rules.equals(this.rules) ? rulesHash : rules.hash(),
                spread,
                pepper,
                progress,
                version + 1,
                nextAt,
                attempts,
                cancelling,
                createdAt,
                now);
    }

    /** Whether a gate of this draw admits an entry at {@code now}, as far as this copy knows. */
    public boolean takesEntries(Instant now) {
        return cancelling.isEmpty()
                && (progress instanceof Progress.Scheduled || progress instanceof Progress.Open)
                && rules.times().openAt(now);
    }

    /** The rules of a lottery draw. */
    public LotteryRules lotteryRules() {
        return switch (rules) {
            case LotteryRules lottery -> lottery;
        };
    }
}
