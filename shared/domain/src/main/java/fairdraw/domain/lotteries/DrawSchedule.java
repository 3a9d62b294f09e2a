package fairdraw.domain.lotteries;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The schedule of a lottery's draws. If the clocks skip a local time, its draw is later by as much;
 * if they repeat it, the earlier one counts.
 */
public sealed interface DrawSchedule {

    /** Returns the first time strictly after {@code moment}; empty if there are no more. */
    Optional<Instant> after(Instant moment);

    /** Every day at a local time. */
    record Daily(ZoneId zone, LocalTime time) implements DrawSchedule {

        @Override
        public Optional<Instant> after(Instant moment) {
            return firstAfter(moment, zone, time, day -> day);
        }
    }

    /** Every week on one day at a local time. */
    record Weekly(ZoneId zone, LocalTime time, DayOfWeek day) implements DrawSchedule {

        @Override
        public Optional<Instant> after(Instant moment) {
            return firstAfter(
                    moment, zone, time, date -> date.with(TemporalAdjusters.nextOrSame(day)));
        }
    }

    /** Every month on one day at a local time. */
    record Monthly(ZoneId zone, LocalTime time, int day) implements DrawSchedule {

        /** The last day that every month has. */
        public static final int LAST_DAY = 28;

        /** Refuses a day that some month lacks. */
        public Monthly {
            if (day < 1 || day > LAST_DAY) {
                throw new IllegalArgumentException("not a day of every month: " + day);
            }
        }

        @Override
        public Optional<Instant> after(Instant moment) {
            return firstAfter(moment, zone, time, this::onDay);
        }

        private LocalDate onDay(LocalDate date) {
            LocalDate inMonth = date.withDayOfMonth(day);
            return inMonth.isBefore(date) ? inMonth.plusMonths(1) : inMonth;
        }
    }

    /** At a fixed interval, the first time at {@code from}. */
    record Every(Duration period, Instant from) implements DrawSchedule {

        /** Refuses a period of zero or less. */
        public Every {
            if (!period.isPositive()) {
                throw new IllegalArgumentException("not a period: " + period);
            }
        }

        @Override
        public Optional<Instant> after(Instant moment) {
            if (moment.isBefore(from)) {
                return Optional.of(from);
            }
            long passed = Duration.between(from, moment).dividedBy(period);
            return Optional.of(from.plus(period.multipliedBy(passed + 1)));
        }
    }

    /** At these instants, in ascending order, and never afterwards. */
    record At(List<Instant> instants) implements DrawSchedule {

        /** Refuses instants that do not ascend. */
        public At {
            instants = List.copyOf(instants);
            for (int i = 1; i < instants.size(); i++) {
                if (!instants.get(i - 1).isBefore(instants.get(i))) {
                    throw new IllegalArgumentException("not ascending: " + instants);
                }
            }
        }

        @Override
        public Optional<Instant> after(Instant moment) {
            return instants.stream().filter(instant -> instant.isAfter(moment)).findFirst();
        }
    }

    /**
     * Returns the first draw after a moment.
     *
     * @param days maps a day to the first day with a draw on or after it
     */
    private static Optional<Instant> firstAfter(
            Instant moment, ZoneId zone, LocalTime time, UnaryOperator<LocalDate> days) {
        // A gap can move yesterday's draw into today, so the search starts a day early.
        LocalDate start = days.apply(moment.atZone(zone).toLocalDate().minusDays(1));
        return Stream.iterate(start, day -> days.apply(day.plusDays(1)))
                .map(day -> day.atTime(time).atZone(zone).toInstant())
                .filter(candidate -> candidate.isAfter(moment))
                .findFirst();
    }
}
