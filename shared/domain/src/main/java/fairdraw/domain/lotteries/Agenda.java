package fairdraw.domain.lotteries;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The draws of a lottery that are still to be held, and the time of its next planning.
 *
 * @param ordinal the number of draws planned by schedule so far, from which the id of the next
 *     follows
 * @param until the close of the last draw planned by schedule, at which the next one opens
 * @param draws the draws that are not drawn yet, the next to close first
 * @param planAt the time of the next planning; empty while there is nothing to plan
 */
public record Agenda(
        long ordinal, Instant until, List<PlannedDraw> draws, Optional<Instant> planAt) {

    /** The number of draws of a schedule that are kept planned ahead. */
    public static final int AHEAD = 3;

    /** The shortest time that planning reaches ahead, as planning runs once a minute. */
    static final Duration REACH = Duration.ofMinutes(3);

    /** Sorts the draws by their close. */
    public Agenda {
        draws = draws.stream().sorted(Comparator.comparing(PlannedDraw::closeAt)).toList();
    }

    /**
     * Returns an empty agenda whose first draw opens at {@code start}, to be planned at {@code
     * planAt}.
     */
    public static Agenda startingAt(Instant start, Optional<Instant> planAt) {
        return new Agenda(0, start, List.of(), planAt);
    }

    /** Returns the time of the next draw after {@code now}; empty if none is planned. */
    public Optional<Instant> nextDrawAt(Instant now) {
        return draws.stream()
                .map(PlannedDraw::drawAt)
                .filter(drawAt -> drawAt.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /**
     * Whether the schedule's planned draws are fewer than {@link #AHEAD} or end too soon after
     * {@code now}.
     */
    boolean isShort(Instant now) {
        List<PlannedDraw> open = scheduled(now).toList();
        return open.size() < AHEAD || open.getLast().closeAt().isBefore(now.plus(REACH));
    }

    /** Returns the close of the schedule's first draw that is not closed. */
    Optional<Instant> firstClose(Instant now) {
        return scheduled(now).map(PlannedDraw::closeAt).findFirst();
    }

    /** Returns the time at which the last draw is drawn. */
    Optional<Instant> lastDrawAt() {
        return draws.stream().map(PlannedDraw::drawAt).max(Comparator.naturalOrder());
    }

    /** Returns this agenda with only those of its draws that {@code stand}. */
    Agenda keeping(Predicate<PlannedDraw> stand) {
        return new Agenda(ordinal, until, draws.stream().filter(stand).toList(), planAt);
    }

    /** Returns this agenda without the draws whose draw time is not after {@code now}. */
    Agenda since(Instant now) {
        return new Agenda(
                ordinal,
                until,
                draws.stream().filter(draw -> draw.drawAt().isAfter(now)).toList(),
                planAt);
    }

    /** Returns this agenda with the next draw of the schedule. */
    Agenda and(PlannedDraw next) {
        return new Agenda(
                ordinal + 1,
                until.isAfter(next.closeAt()) ? until : next.closeAt(),
                Stream.concat(draws.stream(), Stream.of(next)).toList(),
                planAt);
    }

    /** Returns this agenda with the current state of a draw, which may be a new single draw. */
    Agenda showing(PlannedDraw draw) {
        return new Agenda(
                ordinal,
                until,
                Stream.concat(
                                draws.stream().filter(other -> !other.id().equals(draw.id())),
                                Stream.of(draw))
                        .toList(),
                planAt);
    }

    Agenda planAt(Optional<Instant> planAt) {
        return new Agenda(ordinal, until, draws, planAt);
    }

    /** Returns the draws of the schedule that are not closed, the next to close first. */
    Stream<PlannedDraw> scheduled(Instant now) {
        return draws.stream().filter(draw -> !draw.single() && draw.closeAt().isAfter(now));
    }
}
