package fairdraw.functions.operator.lotteries;

import fairdraw.domain.lotteries.DrawFrequency;
import fairdraw.domain.lotteries.DrawSchedule;
import fairdraw.domain.lotteries.Lottery;
import fairdraw.functions.json.JsonBody;
import fairdraw.functions.json.TimeZones;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of a lottery's draw schedule; the frequency determines its kind. */
final class ScheduleReader {

    private static final String FIELD = "schedule";
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_TIMES = 100;
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private final JsonBody body;
    private final DrawFrequency frequency;
    private final int leadSeconds;
    private final Optional<Lottery> current;
    private final Instant now;

    ScheduleReader(
            JsonBody body,
            DrawFrequency frequency,
            int leadSeconds,
            Optional<Lottery> current,
            Instant now) {
        this.body = body;
        this.frequency = frequency;
        this.leadSeconds = leadSeconds;
        this.current = current;
        this.now = now;
    }

    /** Reads the schedule that was sent, or returns the current one if it fits the frequency. */
    Optional<DrawSchedule> read() {
        Optional<JsonBody> sent = body.optionalObject(FIELD);
        if (sent.isPresent()) {
            return Optional.of(schedule(sent.get()));
        }
        Optional<DrawSchedule> kept = current.flatMap(Lottery::schedule);
        if (!body.says(FIELD) && !fits(kept)) {
            body.refuse(FIELD, "given, to fit drawFrequency " + frequency);
        }
        return kept;
    }

    private boolean fits(Optional<DrawSchedule> kept) {
        return kept.map(ScheduleReader::frequency).orElse(DrawFrequency.CUSTOM) == frequency;
    }

    private static DrawFrequency frequency(DrawSchedule schedule) {
        return switch (schedule) {
            case DrawSchedule.Daily _ -> DrawFrequency.DAILY;
            case DrawSchedule.Weekly _ -> DrawFrequency.WEEKLY;
            case DrawSchedule.Monthly _ -> DrawFrequency.MONTHLY;
            case DrawSchedule.Every _, DrawSchedule.At _ -> DrawFrequency.CUSTOM;
        };
    }

    private DrawSchedule schedule(JsonBody schedule) {
        return switch (frequency) {
            case DAILY -> new DrawSchedule.Daily(zone(schedule), time(schedule));
            case WEEKLY ->
                    new DrawSchedule.Weekly(
                            zone(schedule),
                            time(schedule),
                            schedule.choice("day", List.of(DayOfWeek.values()), DayOfWeek::name));
            case MONTHLY ->
                    new DrawSchedule.Monthly(
                            zone(schedule),
                            time(schedule),
                            (int) schedule.integer("day", 1, DrawSchedule.Monthly.LAST_DAY));
            case CUSTOM -> schedule.says("at") ? at(schedule) : every(schedule);
        };
    }

    private static ZoneId zone(JsonBody schedule) {
        Optional<ZoneId> zone = TimeZones.named(schedule.text("timeZone"));
        if (zone.isEmpty() && schedule.has("timeZone")) {
            schedule.refuse("timeZone", "an IANA time zone such as Europe/Berlin");
        }
        return zone.orElse(ZoneOffset.UTC);
    }

    private static LocalTime time(JsonBody schedule) {
        String text = schedule.text("time");
        if (text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            return LocalTime.parse(text);
        }
        if (schedule.has("time")) {
            schedule.refuse("time", "a local time such as 20:00");
        }
        return LocalTime.MIDNIGHT;
    }

    private DrawSchedule every(JsonBody schedule) {
        Duration period = period(schedule);
        Optional<Instant> from = schedule.optionalInstant("from");
        return new DrawSchedule.Every(
                period, from.or(() -> running(period)).orElseGet(() -> now.plus(period)));
    }

    /**
     * Returns the first draw of the current schedule if it has the same period, so that sending it
     * again moves nothing.
     */
    private Optional<Instant> running(Duration period) {
        return current.flatMap(Lottery::schedule)
                .flatMap(kept ->
                        kept instanceof DrawSchedule.Every(Duration same, Instant from)
                                        && same.equals(period)
                                ? Optional.of(from)
                                : Optional.empty());
    }

    private static Duration period(JsonBody schedule) {
        String text = schedule.text("every");
        @Nullable Duration period = duration(text);
        if (period != null
                && period.compareTo(SHORTEST) >= 0
                && period.compareTo(LONGEST) <= 0
                && period.equals(period.truncatedTo(ChronoUnit.SECONDS))) {
            return period;
        }
        if (schedule.has("every")) {
            schedule.refuse("every", "a duration from PT10S to P366D in whole seconds");
        }
        return SHORTEST;
    }

    private static @Nullable Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private DrawSchedule at(JsonBody schedule) {
        List<Instant> times = schedule.optionalInstants("at").orElse(List.of());
        boolean good = !times.isEmpty() && times.size() <= MOST_TIMES && ascend(times);
        if (!good) {
            schedule.refuse("at", "1 to " + MOST_TIMES + " ascending instants");
            return new DrawSchedule.At(List.of());
        }
        var read = new DrawSchedule.At(times);
        boolean news = current.flatMap(Lottery::schedule).filter(read::equals).isEmpty();
        if (news && !times.getLast().minusSeconds(leadSeconds).isAfter(now)) {
            schedule.refuse("at", "instants of which one is later than leadSeconds from now");
        }
        return read;
    }

    private static boolean ascend(List<Instant> times) {
        for (int i = 1; i < times.size(); i++) {
            if (!times.get(i - 1).isBefore(times.get(i))) {
                return false;
            }
        }
        return times.getLast().isBefore(LATEST);
    }
}
