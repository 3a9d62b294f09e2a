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
        return new Draw(
                tenant,
                id,
                lotteryId,
                lotterySlug,
                rules,
                rulesHash,
                spread,
                pepper,
                progress,
                version + 1,
                nextAt,
                0,
                cancelling,
                createdAt,
                now);
    }

    /** This draw at the next version, its step put off until {@code nextAt}. */
    public Draw putOff(Instant nextAt, Instant now) {
        return new Draw(
                tenant,
                id,
                lotteryId,
                lotterySlug,
                rules,
                rulesHash,
                spread,
                pepper,
                progress,
                version + 1,
                nextAt,
                attempts + 1,
                cancelling,
                createdAt,
                now);
    }

    /** This draw at the next version, in work until {@code until}. */
    public Draw leased(Instant until, Instant now) {
        return new Draw(
                tenant,
                id,
                lotteryId,
                lotterySlug,
                rules,
                rulesHash,
                spread,
                pepper,
                progress,
                version + 1,
                until,
                attempts,
                cancelling,
                createdAt,
                now);
    }

    /** This draw at the next version, being called off. */
    public Draw cancelling(Cancelling cancelling) {
        return new Draw(
                tenant,
                id,
                lotteryId,
                lotterySlug,
                rules,
                rulesHash,
                spread,
                pepper,
                progress,
                version + 1,
                cancelling.at(),
                0,
                Optional.of(cancelling),
                createdAt,
                cancelling.at());
    }

    /**
     * This draw at the next version with other rules; only while it has no entry. A draw that is to
     * open later than now is scheduled again.
     */
    public Draw under(Rules rules, Instant now) {
        boolean isOpen = progress instanceof Progress.Open && !rules.times().openAt().isAfter(now);
        return new Draw(
                tenant,
                id,
                lotteryId,
                lotterySlug,
                rules,
                rules.hash(),
                spread,
                pepper,
                isOpen ? progress : new Progress.Scheduled(),
                version + 1,
                isOpen ? rules.times().closeAt() : rules.times().openAt(),
                0,
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
