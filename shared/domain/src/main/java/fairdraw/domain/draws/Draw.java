package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.RegisteredRules;
import fairdraw.domain.draws.rules.Registration;
import fairdraw.domain.draws.rules.Rules;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draw as stored.
 *
 * @param occasion the lottery, giveaway or campaign that the draw is held for
 * @param rulesHash the hash of the rules in lower-case hex
 * @param registered its place in the register; empty of one that is not planned yet
 * @param pepper the generation of the pepper that keys this draw's persons, for its whole life
 * @param version the number of the last write; every write names the version that it read
 * @param nextAt the time at which the next step is due; null if none ever will be
 * @param attempts the number of times that the due step was put off
 */
public record Draw(
        Tenant tenant,
        DrawId id,
        Occasion occasion,
        Rules rules,
        String rulesHash,
        Optional<RegisteredRules> registered,
        Spread spread,
        int pepper,
        Progress progress,
        long version,
        @Nullable Instant nextAt,
        int attempts,
        Optional<Cancelling> cancelling,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * @throws IllegalArgumentException if no draw of the occasion's kind has these rules or this
     *     progress
     */
    public Draw {
        occasion.kind().check(rules, progress);
    }

    /** A new draw that is not announced yet. */
    public Draw(
            Tenant tenant,
            DrawId id,
            Occasion occasion,
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
        this(
                tenant,
                id,
                occasion,
                rules,
                rulesHash,
                Optional.empty(),
                spread,
                pepper,
                progress,
                version,
                nextAt,
                attempts,
                cancelling,
                createdAt,
                updatedAt);
    }

    /** Returns the kind of this draw. */
    public Kind kind() {
        return occasion.kind();
    }

    /** Returns the hash of the rules as this draw publishes them, in lower-case hex. */
    public String publishedRulesHash() {
        return registered.map(RegisteredRules::rulesHash).orElse(rulesHash);
    }

    /**
     * Returns this draw in the register; only valid in the transaction that announces it.
     *
     * @param number one more than the number of draws that its organisation has announced
     */
    public Draw registered(Registration registration, long number) {
        return new Draw(
                tenant,
                id,
                occasion,
                rules,
                rulesHash,
                Optional.of(RegisteredRules.of(rules, registration, number)),
                spread,
                pepper,
                progress,
                version,
                nextAt,
                attempts,
                cancelling,
                createdAt,
                updatedAt);
    }

    /** Returns this draw at the next version with {@code progress}, due again at {@code nextAt}. */
    public Draw to(Progress progress, @Nullable Instant nextAt, Instant now) {
        return next(occasion, rules, progress, nextAt, 0, cancelling, now);
    }

    /** Returns this draw at the next version, with its step put off until {@code nextAt}. */
    public Draw putOff(Instant nextAt, Instant now) {
        return next(occasion, rules, progress, nextAt, attempts + 1, cancelling, now);
    }

    /** Returns this draw at the next version, leased until {@code until}. */
    public Draw leased(Instant until, Instant now) {
        return next(occasion, rules, progress, until, attempts, cancelling, now);
    }

    /** Returns this draw at the next version, otherwise as it is. */
    public Draw again(Instant now) {
        return next(occasion, rules, progress, nextAt, attempts, cancelling, now);
    }

    /** Returns this draw at the next version, marked as being cancelled. */
    public Draw cancelling(Cancelling asked) {
        return next(occasion, rules, progress, asked.at(), 0, Optional.of(asked), asked.at());
    }

    /**
     * Returns this draw at the next version with other rules; only valid while the draw has no
     * entry. If the new rules open it later than now, it is scheduled again.
     */
    public Draw under(Rules other, Instant now) {
        return amended(occasion, other, true, now);
    }

    /**
     * Returns this draw at the next version with another occasion and other rules; only valid while
     * the draw has no entry.
     *
     * @param planned whether the draw has times now; if not, it becomes a draft
     */
    public Draw amended(Occasion told, Rules other, boolean planned, Instant now) {
        if (!planned) {
            return next(told, other, new Progress.Draft(), null, 0, cancelling, now);
        }
        DrawTimes times = other.times();
        return progress instanceof Progress.Open && !times.openAt().isAfter(now)
                ? next(told, other, progress, times.closeAt(), 0, cancelling, now)
                : next(told, other, new Progress.Scheduled(), times.openAt(), 0, cancelling, now);
    }

    /** Returns this draw at the next version with another occasion. */
    public Draw heldFor(Occasion other, Instant now) {
        return next(other, rules, progress, nextAt, attempts, cancelling, now);
    }

    private Draw next(
            Occasion occasion,
            Rules rules,
            Progress progress,
            @Nullable Instant nextAt,
            int attempts,
            Optional<Cancelling> cancelling,
            Instant now) {
        return new Draw(
                tenant,
                id,
                occasion,
                rules,
                rules.equals(this.rules) ? rulesHash : rules.hash(),
                rules.equals(this.rules) ? registered : registered.map(place -> place.under(rules)),
                spread,
                pepper,
                progress,
                version + 1,
                nextAt,
                attempts,
                cancelling,
                createdAt,
                following(now));
    }

    /**
     * Returns the time of a write at {@code now}. Those of a draw in a register are at least a
     * millisecond apart, whatever the clock says, since its entries are ordered by them.
     */
    private Instant following(Instant now) {
        Instant soonest = updatedAt.plusMillis(1);
        return registered.isEmpty() || now.isAfter(soonest) ? now : soonest;
    }

    /**
     * Returns this version of the draw, written at {@code soonest} or later; only valid before it
     * is stored.
     */
    public Draw notBefore(Instant soonest) {
        return updatedAt.isBefore(soonest)
                ? new Draw(
                        tenant,
                        id,
                        occasion,
                        rules,
                        rulesHash,
                        registered,
                        spread,
                        pepper,
                        progress,
                        version,
                        nextAt,
                        attempts,
                        cancelling,
                        createdAt,
                        soonest)
                : this;
    }

    /**
     * Whether this draw has not closed at {@code now} and is neither being closed early nor being
     * cancelled, as far as this copy knows. The rules of such a draw may change, and no result can
     * exist.
     */
    public boolean isUnclosed(Instant now) {
        return cancelling.isEmpty()
                && now.isBefore(rules.times().closeAt())
                && switch (progress) {
                    case Progress.Draft _, Progress.Scheduled _ -> true;
                    case Progress.Open(boolean advanced) -> !advanced;
                    case Progress.Closed _,
                            Progress.Sealed _,
                            Progress.Decided _,
                            Progress.Cancelled _ ->
                            false;
                };
    }

    /** Whether a gate of this draw admits an entry at {@code now}, as far as this copy knows. */
    public boolean takesEntries(Instant now) {
        return cancelling.isEmpty()
                && (progress instanceof Progress.Scheduled || progress instanceof Progress.Open)
                && rules.times().openAt(now);
    }

    /** Returns the rules of a draw of this kind; throws for a draw of another kind. */
    public <R extends Rules> R rules(Class<R> kind) {
        if (kind.isInstance(rules)) {
            return kind.cast(rules);
        }
        throw new IllegalStateException(id + " is no " + kind.getSimpleName());
    }

    /** Returns the occasion of a draw of this kind; throws for a draw of another kind. */
    public <O extends Occasion> O occasion(Class<O> kind) {
        if (kind.isInstance(occasion)) {
            return kind.cast(occasion);
        }
        throw new IllegalStateException(id + " is of no " + kind.getSimpleName());
    }
}
