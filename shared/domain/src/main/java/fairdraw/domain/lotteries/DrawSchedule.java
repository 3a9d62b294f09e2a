package fairdraw.domain.lotteries;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** When a lottery's draws are held. */
public sealed interface DrawSchedule {

    /** Every day at a local time. */
    record Daily(ZoneId zone, LocalTime time) implements DrawSchedule {}

    /** Every week on one day at a local time. */
    record Weekly(ZoneId zone, LocalTime time, DayOfWeek day) implements DrawSchedule {}

    /** Every month on one day, 1 to 28, at a local time. */
    record Monthly(ZoneId zone, LocalTime time, int day) implements DrawSchedule {}

    /** Again and again after the same time, the first at {@code from}. */
    record Every(Duration period, Instant from) implements DrawSchedule {}

    /** At these instants, ascending, and then never again. */
    record At(List<Instant> instants) implements DrawSchedule {}
}
