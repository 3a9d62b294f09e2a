package fairdraw.domain.campaigns.numbers;

import fairdraw.domain.Backoff;
import fairdraw.domain.campaigns.Campaign;
import fairdraw.domain.campaigns.entries.CampaignEntry;
import fairdraw.domain.campaigns.numbers.NumberClaims.Claim;
import fairdraw.domain.campaigns.numbers.NumberClaims.Reserving;
import fairdraw.domain.campaigns.numbers.NumberClaims.Standing;
import fairdraw.domain.campaigns.numbers.NumberClaims.Written;
import fairdraw.domain.campaigns.numbers.SettleClaims.Settled;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.ids.EntryId;
import fairdraw.domain.ids.Ids;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.extraction.LuckyNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes numbers an entry's, all or none of them: few numbers in one transaction, many by claims
 * that take effect only when a single write commits them all.
 */
final class HandIn {

    private static final int ATTEMPTS = 24;
    private static final int SUBMISSIONS = 8;
    private static final int NONCE_BYTES = 32;

    /** The time after which others may abort a submission of many numbers. */
    private static final Duration OVERDUE = Duration.ofSeconds(15);

    /** The outcome of handing numbers in. */
    sealed interface Result {
        record Done() implements Result {}

        record EntryRefused(Optional<CampaignEntry> entry) implements Result {}

        record Taken(LuckyNumber number) implements Result {}

        record GateShut() implements Result {}

        record Busy() implements Result {}
    }

    /** The campaign, draw and entry that receive the numbers. */
    record Place(Campaign campaign, Draw draw, EntryId entryId) {}

    private final NumberClaims claims;
    private final SettleClaims settleClaims;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Ids ids;
    private final Backoff backoff;

    HandIn(NumberClaims claims, InstantSource clock, RandomGenerator random, Backoff backoff) {
        this.claims = claims;
        this.settleClaims = new SettleClaims(claims, clock, backoff);
        this.clock = clock;
        this.random = random;
        this.ids = new Ids(clock, random);
        this.backoff = backoff;
    }

    Result handIn(Place place, List<LuckyNumber> numbers) {
        Submission submission = submission(place, numbers);
        return submission.isFew() ? few(submission) : many(place, submission);
    }

    private Submission submission(Place place, List<LuckyNumber> numbers) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new Submission(
                place.draw(),
                place.campaign().id(),
                place.entryId(),
                numbers,
                ids.uuid().toString(),
                Hex.encode(nonce));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private int gate(Submission submission) {
        return random.nextInt(submission.draw().spread().gates());
    }

    private Result few(Submission submission) {
        Instant now = now();
        Map<LuckyNumber, String> dead = new HashMap<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            switch (claims.submit(submission, gate(submission), dead, now)) {
                case Written.Done _ -> {
                    return new Result.Done();
                }
                case Written.EntryRefused(var entry) -> {
                    return new Result.EntryRefused(entry);
                }
                case Written.GateShut _ -> {
                    return new Result.GateShut();
                }
                case Written.InTheWay(List<Claim> inTheWay) -> {
                    switch (settleClaims.settle(submission, inTheWay)) {
                        case Settled.Taken(var number) -> {
                            return new Result.Taken(number);
                        }
                        case Settled.Dead(var found) -> dead.putAll(found);
                        case Settled.Unsettled _ -> {
                            return new Result.Busy();
                        }
                    }
                }
                case Written.Contended _, Written.Aborted _ -> backoff.pause(attempt);
            }
        }
        return new Result.Busy();
    }

    private Result many(Place place, Submission first) {
        Submission submission = first;
        for (int attempt = 1; attempt <= SUBMISSIONS; attempt++) {
            switch (claims.reserve(submission, now().plus(OVERDUE))) {
                case Reserving.EntryRefused(var entry) -> {
                    return new Result.EntryRefused(entry);
                }
                case Reserving.UnderWay(var other) -> {
                    Standing standing =
                            settleClaims.decide(submission, submission.entryId(), other);
                    if (standing == Standing.LIVE) {
                        return new Result.Busy();
                    }
                }
                case Reserving.Reserved _ -> {
                    Optional<Result> result = reserved(submission);
                    if (result.isPresent()) {
                        return result.get();
                    }
                    // A submission with precedence aborted this one; its id is never used again.
                    submission = submission(place, submission.numbers());
                }
            }
        }
        return new Result.Busy();
    }

    /** Returns empty if the submission was aborted. */
    private Optional<Result> reserved(Submission submission) {
        Optional<Result> failure = claimAll(submission);
        Optional<Result> result = failure.isPresent() ? failure : commit(submission);
        if (result.isPresent() && !(result.get() instanceof Result.Done)) {
            claims.abort(submission, submission.entryId(), submission.id());
        }
        return result;
    }

    /** Returns empty once every number is claimed. */
    private Optional<Result> claimAll(Submission submission) {
        Set<LuckyNumber> unclaimed = new HashSet<>(submission.numbers());
        Map<LuckyNumber, String> dead = Map.of();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Claim> inTheWay = claims.claim(submission, unclaimed, dead);
            if (inTheWay.isEmpty()) {
                return Optional.empty();
            }
            switch (settleClaims.settle(submission, inTheWay)) {
                case Settled.Taken(var number) -> {
                    return Optional.of(new Result.Taken(number));
                }
                case Settled.Dead(var found) -> {
                    dead = found;
                    unclaimed = found.keySet();
                }
                case Settled.Unsettled _ -> {
                    return Optional.of(new Result.Busy());
                }
            }
        }
        return Optional.of(new Result.Busy());
    }

    private Optional<Result> commit(Submission submission) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            switch (claims.commit(submission, gate(submission), now())) {
                case Written.Done _ -> {
                    return Optional.of(new Result.Done());
                }
                case Written.GateShut _ -> {
                    return Optional.of(new Result.GateShut());
                }
                case Written.Contended _ -> backoff.pause(attempt);
                case Written.Aborted _, Written.EntryRefused _, Written.InTheWay _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Result.Busy());
    }
}
