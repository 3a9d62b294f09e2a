package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.DrawTimes;
import fairdraw.domain.draws.Draws;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Plans the draws of recurring lotteries ahead. Draws are written before the lottery that remembers
 * them and have ids that follow from their place, so a crash or a race at any point is made good by
 * planning again. Draws whose time has passed are not made up for.
 */
public final class PlanDraws {

    private static final int ATTEMPTS = 5;

    private final Lotteries lotteries;
    private final Draws draws;
    private final NewDraws newDraws;
    private final KeepTerms keepTerms;
    private final Backoff backoff;

    public PlanDraws(
            Lotteries lotteries,
            Draws draws,
            NewDraws newDraws,
            KeepTerms keepTerms,
            Backoff backoff) {
        this.lotteries = lotteries;
        this.draws = draws;
        this.newDraws = newDraws;
        this.keepTerms = keepTerms;
        this.backoff = backoff;
    }

    /**
     * Plans what a lottery lacks at {@code now}: at least three draws that are not closed, without
     * a gap. An active lottery whose last draw is over is completed. Does nothing for a lottery
     * that does not exist.
     *
     * @return the lottery as it is then
     */
    public Optional<Lottery> plan(Tenant tenant, String slug, Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
        Optional<Lottery> found = lotteries.find(tenant, slug);
        for (int attempt = 1; attempt <= ATTEMPTS && found.isPresent(); attempt++) {
            Lottery before = found.orElseThrow();
            Plan plan = planned(before, moment);
            Lottery after = plan.lottery();
            if (unchanged(before, after)) {
                return found;
            }
            if (lotteries.replace(after)) {
                if (plan.adopted()) {
                    keepTerms.applyToAll(after, moment);
                }
                return Optional.of(after);
            }
            backoff.pause(attempt);
            found = lotteries.find(tenant, slug);
        }
        return found;
    }

    /**
     * What a lottery becomes.
     *
     * @param adopted whether it takes over a draw that an earlier try left behind, which may be on
     *     terms that were given up since
     */
    private record Plan(Lottery lottery, boolean adopted) {}

    private static boolean unchanged(Lottery before, Lottery after) {
        return before.status() == after.status() && before.agenda().equals(after.agenda());
    }

    private Plan planned(Lottery lottery, Instant now) {
        Agenda agenda = lottery.agenda().since(now);
        if (lottery.status() != LotteryStatus.ACTIVE || lottery.schedule().isEmpty()) {
            return new Plan(
                    lottery.planned(lottery.status(), agenda.planAt(Optional.empty())), false);
        }
        DrawSchedule schedule = lottery.schedule().orElseThrow();
        boolean adopted = false;
        while (agenda.isShort(now)) {
            Optional<DrawTimes> times = next(schedule, lottery.leadSeconds(), agenda, now);
            if (times.isEmpty()) {
                return new Plan(ending(lottery, agenda), adopted);
            }
            String drawId = NewDraws.id(lottery.id(), agenda.ordinal());
            Draw fresh = newDraws.of(lottery, drawId, times.get(), now);
            boolean created = draws.create(fresh);
            Optional<Draw> draw =
                    created ? Optional.of(fresh) : draws.find(lottery.tenant(), drawId);
            if (draw.isEmpty()) {
                // Neither there nor to be made now: somebody else is at it.
                return new Plan(
                        lottery.planned(lottery.status(), agenda.planAt(Optional.of(now))),
                        adopted);
            }
            adopted |= !created;
            newDraws.trigger(draw.get());
            agenda = agenda.and(PlannedDraw.of(draw.get(), false)).since(now);
        }
        return new Plan(
                lottery.planned(lottery.status(), agenda.planAt(agenda.firstClose(now))), adopted);
    }

    /** The next draw opens the instant the one before closes, or at once if that is past. */
    private static Optional<DrawTimes> next(
            DrawSchedule schedule, int leadSeconds, Agenda agenda, Instant now) {
        Instant openAt = agenda.until().isAfter(now) ? agenda.until() : now;
        return schedule.after(openAt.plusSeconds(leadSeconds))
                .map(drawAt -> new DrawTimes(openAt, drawAt.minusSeconds(leadSeconds), drawAt));
    }

    /** The schedule has no more draws: the lottery is complete once the last one is drawn. */
    private static Lottery ending(Lottery lottery, Agenda agenda) {
        LotteryStatus status =
                agenda.draws().isEmpty() ? LotteryStatus.COMPLETED : lottery.status();
        return lottery.planned(status, agenda.planAt(agenda.lastDrawAt()));
    }
}
