package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.Backoff;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.domain.campaigns.numbers.NumberClaims.Standing;
import fairdraw.domain.ids.EntryId;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles claims that conflict with a submission. A committed claim takes its number. One that can
 * still be committed is aborted if it is overdue or the asking submission has precedence, and is
 * waited for otherwise, so that of any two that meet, one goes on.
 */
final class SettleClaims {

    /** With the usual pauses, longer than any submission may take. */
    private static final int WAITS = 70;

    /** The outcome for the claims. */
    sealed interface Settled {
        record Taken(LuckyNumber number) implements Settled {}

        /** The claims can be taken over from these submissions, by number. */
        record Dead(Map<LuckyNumber, String> claims) implements Settled {}

        /** Settling the claims took too long. */
        record Unsettled() implements Settled {}
    }

    private final NumberClaims claims;
    private final InstantSource clock;
    private final Backoff backoff;

    SettleClaims(NumberClaims claims, InstantSource clock, Backoff backoff) {
        this.claims = claims;
        this.clock = clock;
        this.backoff = backoff;
    }

    Settled settle(Submission asking, List<Claim> inTheWay) {
        Map<String, Standing> decided = new HashMap<>();
        Map<LuckyNumber, String> dead = new HashMap<>();
        for (Claim claim : inTheWay) {
            Standing standing =
                    claim.isCommitted()
                            ? Standing.COMMITTED
                            : decided.computeIfAbsent(
                                    claim.submission(),
                                    submission -> decide(asking, claim.entryId(), submission));
            switch (standing) {
                case COMMITTED -> {
                    return new Settled.Taken(claim.number());
                }
                case ABORTED -> dead.put(claim.number(), claim.submission());
                case LIVE, EXPIRED -> {
                    return new Settled.Unsettled();
                }
            }
        }
        return new Settled.Dead(dead);
    }

    /** Returns the state that a submission ended in; another state only after a long wait. */
    Standing decide(Submission asking, EntryId entryId, String submission) {
        Standing standing = look(asking, entryId, submission);
        for (int wait = 1; wait <= WAITS; wait++) {
            switch (standing) {
                case COMMITTED, ABORTED -> {
                    return standing;
                }
                case LIVE -> {
                    if (submission.compareTo(asking.id()) > 0) {
                        claims.abort(asking, entryId, submission);
                    } else {
                        backoff.pause(wait);
                    }
                }
                case EXPIRED -> claims.abort(asking, entryId, submission);
            }
            standing = look(asking, entryId, submission);
        }
        return standing;
    }

    private Standing look(Submission asking, EntryId entryId, String submission) {
        return claims.standing(asking, entryId, submission, clock.instant());
    }
}
