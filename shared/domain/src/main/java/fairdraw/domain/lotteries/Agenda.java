package fairdraw.domain.lotteries;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The draws of a lottery that are still to be held, and when the next ones are to be planned.
 *
 * @param ordinal how many draws were planned by schedule, which names the next
 * @param until when the last draw planned by schedule closes, so that the next one opens
 * @param draws those not yet drawn, the next to close first
 * @param planAt when planning is to look again; empty while there is nothing to plan
 */
public record Agenda(
        long ordinal, Instant until, List<PlannedDraw> draws, Optional<Instant> planAt) {

    /** How many draws of a schedule are kept planned ahead. */
    public static final int AHEAD = 3;

    /** How far planning reaches at least, since it is looked after once a minute. */
    static final Duration REACH = Duration.ofMinutes(3);

    /** Sorts the draws. */
    public Agenda {
        draws = draws.stream().sorted(Comparator.comparing(PlannedDraw::closeAt)).toList();
    }

    /** An empty one whose first draw opens at {@code start}, to be planned at {@code planAt}. */
    public static Agenda startingAt(Instant start, Optional<Instant> planAt) {
        return new Agenda(0, start, List.of(), planAt);
    }

    /** When the next draw is drawn; empty while none is planned. */
    public Optional<Instant> nextDrawAt(Instant now) {
        return draws.stream()
                .map(PlannedDraw::drawAt)
                .filter(drawAt -> drawAt.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    /** Whether the schedule's draws end too soon after {@code now}. */
    boolean isShort(Instant now) {
        List<PlannedDraw> open = scheduled(now).toList();
        return open.size() < AHEAD || open.getLast().closeAt().isBefore(now.plus(REACH));
    }

    /** Closing time of the first draw of the schedule that is not closed. */
    Optional<Instant> firstClose(Instant now) {
        return scheduled(now).map(PlannedDraw::closeAt).findFirst();
    }

    /** The time at which the last draw is drawn. */
    Optional<Instant> lastDrawAt() {
        return draws.stream().map(PlannedDraw::drawAt).max(Comparator.naturalOrder());
    }

    /** With those of its draws alone that {@code stand}. */
    Agenda keeping(Predicate<PlannedDraw> stand) {
        return new Agenda(ordinal, until, draws.stream().filter(stand).toList(), planAt);
    }

    /** Without the draws that were to be drawn by {@code now}. */
    Agenda since(Instant now) {
        return new Agenda(
                ordinal,
                until,
                draws.stream().filter(draw -> draw.drawAt().isAfter(now)).toList(),
                planAt);
    }

    /** With the next draw of the schedule. */
    Agenda and(PlannedDraw next) {
        return new Agenda(
                ordinal + 1,
                until.isAfter(next.closeAt()) ? until : next.closeAt(),
                Stream.concat(draws.stream(), Stream.of(next)).toList(),
                planAt);
    }

    /** With a draw as it is now, whether it was here before or is a new single one. */
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

    /** The draws of the schedule that are not closed, the next to close first. */
    Stream<PlannedDraw> scheduled(Instant now) {
        return draws.stream().filter(draw -> !draw.single() && draw.closeAt().isAfter(now));
    }
}
