package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.rules.CampaignRules;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.draws.rules.EntrantRules;
import fairdraw.domain.draws.rules.LotteryRules;
import fairdraw.domain.draws.rules.Rules;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One draw as it is stored.
 *
 * @param occasion what it is held for
 * @param rulesHash the rules' hash, lower-case hex
 * @param pepper the generation of the pepper that keys its persons, for its whole life
 * @param version counts every write; a write names the version it read
 * @param nextAt when something is due next, null when nothing ever is
 * @param attempts how often the step that is due could not proceed
 */
public record Draw(
        Tenant tenant,
        String id,
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

    /** This draw at the next version with {@code progress}, due again at {@code nextAt}. */
    public Draw to(Progress progress, @Nullable Instant nextAt, Instant now) {
        return next(occasion, rules, progress, nextAt, 0, cancelling, now);
    }

    /** This draw at the next version, its step put off until {@code nextAt}. */
    public Draw putOff(Instant nextAt, Instant now) {
        return next(occasion, rules, progress, nextAt, attempts + 1, cancelling, now);
    }

    /** This draw at the next version, in work until {@code until}. */
    public Draw leased(Instant until, Instant now) {
        return next(occasion, rules, progress, until, attempts, cancelling, now);
    }

    /** This draw at the next version, being called off. */
    public Draw cancelling(Cancelling asked) {
        return next(occasion, rules, progress, asked.at(), 0, Optional.of(asked), asked.at());
    }

    /**
     * This draw at the next version with other rules; only while it has no entry. A draw that is to
     * open later than now is scheduled again.
     */
    public Draw under(Rules other, Instant now) {
        return amended(occasion, other, true, now);
    }

    /**
     * This draw at the next version with other rules, told of differently; only while it has no
     * entry.
     *
     * @param planned whether it has times now
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

    /** This draw at the next version, held for an occasion that is told of differently. */
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

    /**
     * Whether this draw has not closed at {@code now} and nobody is closing it early or calling it
     * off, as far as this copy knows: its rules may change and no result can exist.
     */
    public boolean isUnclosed(Instant now) {
        return cancelling.isEmpty()
                && now.isBefore(rules.times().closeAt())
                && switch (progress) {
                    case Progress.Draft _, Progress.Scheduled _ -> true;
                    case Progress.Open(boolean advanced) -> !advanced;
                    case Progress.Closed _,
                            Progress.Sealed _,
                            Progress.Drawn _,
                            Progress.Settled _,
                            Progress.Completed _,
                            Progress.Awarded _,
                            Progress.Concluded _,
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

    /** The rules of a lottery draw; refuses a draw of another kind. */
    public LotteryRules lotteryRules() {
        return switch (rules) {
            case LotteryRules lottery -> lottery;
            case EntrantRules _, CampaignRules _ ->
                    throw new IllegalStateException(id + " is no lottery's draw");
        };
    }

    /** The rules of a draw among people who enter once each; refuses a draw of another kind. */
    public EntrantRules entrantRules() {
        return switch (rules) {
            case EntrantRules entrants -> entrants;
            case LotteryRules _, CampaignRules _ ->
                    throw new IllegalStateException(id + " is no draw among people");
        };
    }

    /** The rules of a campaign's draw; refuses a draw of another kind. */
    public CampaignRules campaignRules() {
        return switch (rules) {
            case CampaignRules campaign -> campaign;
            case LotteryRules _, EntrantRules _ ->
                    throw new IllegalStateException(id + " is no campaign's draw");
        };
    }

    /** The id of the lottery it belongs to; refuses a draw of another kind. */
    public String lotteryId() {
        return lottery().id();
    }

    /** The slug of the lottery it belongs to; refuses a draw of another kind. */
    public String lotterySlug() {
        return lottery().slug();
    }

    private Occasion.Lottery lottery() {
        return switch (occasion) {
            case Occasion.Lottery lottery -> lottery;
            case Occasion.Giveaway _, Occasion.Campaign _ ->
                    throw new IllegalStateException(id + " is no lottery's draw");
        };
    }

    /** What it is held for among people who enter once each; refuses a draw of another kind. */
    public Occasion.Giveaway giveaway() {
        return switch (occasion) {
            case Occasion.Giveaway giveaway -> giveaway;
            case Occasion.Lottery _, Occasion.Campaign _ ->
                    throw new IllegalStateException(id + " is no draw among people");
        };
    }
}
