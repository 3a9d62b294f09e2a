package fairdraw.domain.lotteries;

import fairdraw.domain.Backoff;
import fairdraw.domain.Tenant;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Progress;
import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans the draws of recurring lotteries ahead. Draws are written before the lottery that remembers
 * them, and their ids follow from their position, so planning again makes up for a crash or a race
 * at any point. Draws whose time has passed are not made up for.
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
     * Plans the draws that a lottery lacks at {@code now}: at least three that are not closed,
     * without a gap. Completes an active lottery whose last draw is over, and expires one past its
     * end. Does nothing if there is no such lottery.
     *
     * @return the lottery as it is then
     */
    public Optional<Lottery> plan(Tenant tenant, LotterySlug slug, Instant now) {
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
     * The state that planning gives to a lottery.
     *
     * @param adopted whether it takes over a draw that an earlier attempt left behind, which may be
     *     on outdated terms
     */
    private record Plan(Lottery lottery, boolean adopted) {}

    private static boolean unchanged(Lottery before, Lottery after) {
        return before.status() == after.status() && before.agenda().equals(after.agenda());
    }

    private Plan planned(Lottery lottery, Instant now) {
        LotteryStatus status = lottery.status(now);
        Map<DrawId, Draw> known = known(lottery);
        Agenda agenda =
                lottery.agenda().since(now).keeping(draw -> stands(known.get(draw.id()), now));
        if (status != LotteryStatus.ACTIVE || lottery.schedule().isEmpty()) {
            Optional<Instant> ends =
                    status == LotteryStatus.COMPLETED || status == LotteryStatus.EXPIRED
                            ? Optional.empty()
                            : lottery.endsAt();
            return new Plan(lottery.planned(status, agenda.planAt(ends)), false);
        }
        if (agenda.draws().size() < lottery.agenda().since(now).draws().size()) {
            closeGaps(agenda, known, now);
        }
        DrawSchedule schedule = lottery.schedule().orElseThrow();
        boolean adopted = false;
        while (agenda.isShort(now)) {
            Optional<DrawTimes> times = next(schedule, lottery.leadSeconds(), agenda, now);
            if (times.isEmpty()) {
                return new Plan(ending(lottery, agenda), adopted);
            }
            if (isAfterEnd(lottery, times.get())) {
                return new Plan(lottery.planned(status, agenda.planAt(lottery.endsAt())), adopted);
            }
            DrawId drawId = NewDraws.id(lottery.id(), agenda.ordinal());
            Draw fresh = newDraws.of(lottery, drawId, times.get(), Optional.empty(), now);
            Optional<Draw> created = newDraws.create(fresh, draws);
            Optional<Draw> draw = created.or(() -> draws.find(lottery.tenant(), drawId));
            if (draw.isEmpty()) {
                // The draw neither exists nor could be created now: another caller is planning it.
                return new Plan(lottery.planned(status, agenda.planAt(Optional.of(now))), adopted);
            }
            adopted |= created.isEmpty();
            newDraws.trigger(draw.get());
            agenda = agenda.and(PlannedDraw.of(draw.get(), false)).since(now);
        }
        return new Plan(
                lottery.planned(status, agenda.planAt(sooner(agenda.firstClose(now), lottery))),
                adopted);
    }

    private Map<DrawId, Draw> known(Lottery lottery) {
        List<DrawId> ids = lottery.agenda().draws().stream().map(PlannedDraw::id).toList();
        return ids.isEmpty() ? Map.of() : draws.findAll(lottery.tenant(), ids);
    }

    /** Whether a draw runs as planned: neither cancelled nor closed early. */
    private static boolean stands(@Nullable Draw draw, Instant now) {
        return draw != null
                && draw.cancelling().isEmpty()
                && !(draw.progress() instanceof Progress.Cancelled)
                && (draw.isUnclosed(now) || !now.isBefore(draw.rules().times().closeAt()));
    }

    /**
     * Makes each draw of the schedule open at the close of the one before it, the first one at
     * once, so that the next draw takes the place of one cancelled or closed early. Such a draw has
     * not opened, so it has no entry yet.
     */
    private void closeGaps(Agenda agenda, Map<DrawId, Draw> known, Instant now) {
        Instant opens = now;
        for (PlannedDraw planned : agenda.scheduled(now).toList()) {
            openBy(opens, Objects.requireNonNull(known.get(planned.id())), now);
            opens = planned.closeAt();
        }
    }

    private void openBy(Instant opens, Draw draw, Instant now) {
        Optional<Draw> current = Optional.of(draw);
        for (int attempt = 1; attempt <= ATTEMPTS && current.isPresent(); attempt++) {
            Draw before = current.orElseThrow();
            DrawTimes times = before.rules().times();
            if (!times.openAt().isAfter(opens) || !before.isUnclosed(now)) {
                return;
            }
            var sooner = new DrawTimes(opens, times.closeAt(), times.drawAt());
            Draw moved = before.under(newDraws.at(sooner, before), now);
            switch (draws.amend(before, moved)) {
                case DONE -> {
                    newDraws.trigger(moved);
                    return;
                }
                case ENTERED -> {
                    return;
                }
                case CHANGED -> current = draws.find(draw.tenant(), draw.id());
            }
        }
    }

    private static Optional<Instant> sooner(Optional<Instant> at, Lottery lottery) {
        return Stream.of(at, lottery.endsAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Whether the draw would take entries after the lottery's end; such a draw is not planned. */
    private static boolean isAfterEnd(Lottery lottery, DrawTimes times) {
        return lottery.endsAt().filter(end -> times.closeAt().isAfter(end)).isPresent();
    }

    /**
     * Returns the times of the next draw, which opens when the one before closes, or at once if
     * that is past.
     */
    private static Optional<DrawTimes> next(
            DrawSchedule schedule, int leadSeconds, Agenda agenda, Instant now) {
        Instant openAt = agenda.until().isAfter(now) ? agenda.until() : now;
        return schedule.after(openAt.plusSeconds(leadSeconds))
                .map(drawAt -> new DrawTimes(openAt, drawAt.minusSeconds(leadSeconds), drawAt));
    }

    /** Without more draws in the schedule, the lottery is complete once the last one is drawn. */
    private static Lottery ending(Lottery lottery, Agenda agenda) {
        LotteryStatus status =
                agenda.draws().isEmpty() ? LotteryStatus.COMPLETED : lottery.status();
        return lottery.planned(status, agenda.planAt(sooner(agenda.lastDrawAt(), lottery)));
    }
}
