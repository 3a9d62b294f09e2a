package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Edits, publishes, pauses, resumes and retires a lottery. */
public final class ChangeLottery {

    private static final int ATTEMPTS = 8;

    /** The statuses that may be paused or resumed. */
    private static final Set<LotteryStatus> LIVELY =
            Set.of(LotteryStatus.ACTIVE, LotteryStatus.PAUSED);

    /** The statuses that may be published; publishing an active lottery changes nothing. */
    private static final Set<LotteryStatus> DRAFTED =
            Set.of(LotteryStatus.DRAFT, LotteryStatus.ACTIVE);

    /** The outcome of a change. */
    public sealed interface Outcome {
        /** The change was made, or there was nothing to change. */
        record Changed(Lottery before, Lottery lottery) implements Outcome {}

        record NotFound() implements Outcome {}

        /** The status does not allow this step. */
        record OutOfTurn(LotteryStatus status) implements Outcome {}

        /** The lottery would pay more than it takes, and the caller has not confirmed that. */
        record PaysMore() implements Outcome {}

        /** The lottery has ended, which cannot be undone. */
        record Over() implements Outcome {}

        /** Concurrent writers won every attempt; the caller may retry. */
        record Busy() implements Outcome {}
    }

    private final Lotteries lotteries;
    private final PlanDraws planDraws;
    private final KeepTerms keepTerms;
    private final InstantSource clock;
    private final Backoff backoff;

    public ChangeLottery(
            Lotteries lotteries,
            PlanDraws planDraws,
            KeepTerms keepTerms,
            InstantSource clock,
            Backoff backoff) {
        this.lotteries = lotteries;
        this.planDraws = planDraws;
        this.keepTerms = keepTerms;
        this.clock = clock;
        this.backoff = backoff;
    }

    /**
     * Stores the result of {@code edit}. Planned draws without an entry take on the new terms,
     * those with one keep theirs; a new schedule or lead applies to draws planned from now on. One
     * that is over may be archived or taken out of the archive, and nothing else; one that is
     * active or paused may not be archived.
     */
    public Outcome update(Tenant tenant, LotterySlug slug, Function<Lottery, Lottery.Form> edit) {
        Instant now = now();
        return change(
                tenant,
                slug,
                now,
                _ -> Optional.empty(),
                lottery -> lottery.edited(edit.apply(lottery), now));
    }

    /** Stops entries and planning; planned draws remain and are drawn. */
    public Outcome pause(Tenant tenant, LotterySlug slug) {
        return become(LotteryStatus.PAUSED, LIVELY, tenant, slug);
    }

    /** Takes entries again and resumes planning from now. */
    public Outcome resume(Tenant tenant, LotterySlug slug) {
        return become(LotteryStatus.ACTIVE, LIVELY, tenant, slug);
    }

    /**
     * Makes a draft active: it takes entries, and its draws are planned from now on.
     *
     * @param confirmed whether it may pay more than it takes
     */
    public Outcome publish(Tenant tenant, LotterySlug slug, boolean confirmed) {
        Instant now = now();
        return change(
                tenant,
                slug,
                now,
                lottery ->
                        outOfTurn(lottery, LotteryStatus.ACTIVE, DRAFTED, now)
                                .or(() -> confirmed ? Optional.empty() : tooGenerous(lottery)),
                lottery -> active(lottery, now));
    }

    private static Optional<Outcome> tooGenerous(Lottery lottery) {
        return lottery.status() == LotteryStatus.DRAFT && lottery.terms().payMoreThanTheyTake()
                ? Optional.of(new Outcome.PaysMore())
                : Optional.empty();
    }

    private static Lottery active(Lottery lottery, Instant now) {
        return lottery.status() == LotteryStatus.ACTIVE
                ? lottery
                : lottery.in(LotteryStatus.ACTIVE, now);
    }

    /** Ends entries and planning for good; planned draws remain and are drawn. */
    public Outcome retire(Tenant tenant, LotterySlug slug) {
        return become(LotteryStatus.COMPLETED, EnumSet.allOf(LotteryStatus.class), tenant, slug);
    }

    /**
     * Sets the status of a lottery, unless it has that status already.
     *
     * @param from the statuses that allow this step
     */
    private Outcome become(
            LotteryStatus status, Set<LotteryStatus> from, Tenant tenant, LotterySlug slug) {
        Instant now = now();
        return change(
                tenant,
                slug,
                now,
                lottery -> outOfTurn(lottery, status, from, now),
                lottery -> lottery.status() == status ? lottery : lottery.in(status, now));
    }

    private static Optional<Outcome> outOfTurn(
            Lottery lottery, LotteryStatus status, Set<LotteryStatus> from, Instant now) {
        LotteryStatus is = lottery.status(now);
        if (is == status && isOver(is)) {
            return Optional.of(new Outcome.Changed(lottery, lottery));
        }
        return from.contains(is) || isOver(is)
                ? Optional.empty()
                : Optional.of(new Outcome.OutOfTurn(is));
    }

    private Outcome change(
            Tenant tenant,
            LotterySlug slug,
            Instant now,
            Function<Lottery, Optional<Outcome>> refusal,
            UnaryOperator<Lottery> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Lottery> found = lotteries.find(tenant, slug);
            if (found.isEmpty()) {
                return new Outcome.NotFound();
            }
            Lottery before = found.get();
            Optional<Outcome> refused = refusal.apply(before);
            if (refused.isPresent()) {
                return refused.get();
            }
            Lottery after = change.apply(before);
            if (isOver(before.status(now)) && !changesNoMoreThanTheArchive(before, after)) {
                return new Outcome.Over();
            }
            if (after.archived() && LIVELY.contains(before.status(now))) {
                return new Outcome.OutOfTurn(before.status(now));
            }
            if (after.equals(before) || lotteries.replace(after)) {
                keepTerms.applyToAll(after, now);
                return new Outcome.Changed(before, planDraws.plan(tenant, slug, now).orElse(after));
            }
            backoff.pause(attempt);
        }
        return new Outcome.Busy();
    }

    /** Whether an edit leaves everything as it was, except whether the lottery is archived. */
    private static boolean changesNoMoreThanTheArchive(Lottery before, Lottery after) {
        return before.version() != after.version()
                && before.status() == after.status()
                && after.form().in(before.archived()).equals(before.form());
    }

    private static boolean isOver(LotteryStatus status) {
        return switch (status) {
            case DRAFT, ACTIVE, PAUSED -> false;
            case COMPLETED, EXPIRED -> true;
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
