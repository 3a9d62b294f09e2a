package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
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

    /** What may be paused and resumed. */
    private static final Set<LotteryStatus> LIVELY =
            Set.of(LotteryStatus.ACTIVE, LotteryStatus.PAUSED);

    /** What may be published; doing so again changes nothing. */
    private static final Set<LotteryStatus> DRAFTED =
            Set.of(LotteryStatus.DRAFT, LotteryStatus.ACTIVE);

    /** What became of a change. */
    public sealed interface Outcome {
        /** It was made, or there was nothing to change. */
        record Changed(Lottery lottery) implements Outcome {}

        record NotFound() implements Outcome {}

        /** Its status has no such step. */
        record OutOfTurn(LotteryStatus status) implements Outcome {}

        /** It has ended, which cannot be undone. */
        record Over() implements Outcome {}

        /** Too many others are changing it; it may be tried again. */
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
     * Stores what {@code edit} makes of the lottery as it is. Planned draws without an entry follow
     * its terms, those with one keep theirs; a new schedule or lead counts for draws planned from
     * now on.
     */
    public Outcome update(Tenant tenant, String slug, Function<Lottery, Lottery.Form> edit) {
        Instant now = now();
        return change(
                tenant,
                slug,
                now,
                _ -> Optional.empty(),
                lottery -> lottery.edited(edit.apply(lottery), now));
    }

    /** Stops entries and planning; draws that are planned stay and are drawn. */
    public Outcome pause(Tenant tenant, String slug) {
        return become(LotteryStatus.PAUSED, LIVELY, tenant, slug);
    }

    /** Takes entries again and goes on planning from now. */
    public Outcome resume(Tenant tenant, String slug) {
        return become(LotteryStatus.ACTIVE, LIVELY, tenant, slug);
    }

    /** Has a draft take entries and plan draws from now on. */
    public Outcome publish(Tenant tenant, String slug) {
        return become(LotteryStatus.ACTIVE, DRAFTED, tenant, slug);
    }

    /** Ends entries and planning for good; draws that are planned stay and are drawn. */
    public Outcome retire(Tenant tenant, String slug) {
        return become(LotteryStatus.COMPLETED, EnumSet.allOf(LotteryStatus.class), tenant, slug);
    }

    /**
     * Gives a lottery a status; one that has it already stays as it is.
     *
     * @param from the statuses that may have this step
     */
    private Outcome become(
            LotteryStatus status, Set<LotteryStatus> from, Tenant tenant, String slug) {
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
            return Optional.of(new Outcome.Changed(lottery));
        }
        return from.contains(is) || isOver(is)
                ? Optional.empty()
                : Optional.of(new Outcome.OutOfTurn(is));
    }

    private Outcome change(
            Tenant tenant,
            String slug,
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
            if (isOver(before.status(now))) {
                return new Outcome.Over();
            }
            Lottery after = change.apply(before);
            if (after.equals(before) || lotteries.replace(after)) {
                keepTerms.applyToAll(after, now);
                return new Outcome.Changed(planDraws.plan(tenant, slug, now).orElse(after));
            }
            backoff.pause(attempt);
        }
        return new Outcome.Busy();
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
