package fairdraw.domain.lotteries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class DrawScheduleTest {

    private static final int YEARS = 3;
    private static final List<String> ZONES =
            List.of(
                    "UTC",
                    "Europe/London",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Sao_Paulo",
                    "America/Santiago",
                    "Asia/Kolkata",
                    "Asia/Gaza",
                    "Africa/Casablanca",
                    "Australia/Lord_Howe",
                    "Pacific/Chatham",
                    "Pacific/Apia");

    @ParameterizedTest(name = "{0} at {1}, seed {2}")
    @MethodSource("zonesAndTimes")
    void aDailyDrawIsOnceOnEveryLocalDate(String zone, LocalTime time, long seed) {
        var schedule = new DrawSchedule.Daily(ZoneId.of(zone), time);
        Instant start = start(seed);
        List<Instant> draws = draws(schedule, start, 366 * YEARS);

        assertThat(draws).isSorted().doesNotHaveDuplicates().allMatch(draw -> draw.isAfter(start));
        List<LocalDateTime> local =
                draws.stream().map(draw -> draw.atZone(ZoneId.of(zone)).toLocalDateTime()).toList();
        for (int i = 1; i < local.size(); i++) {
            Duration step = Duration.between(draws.get(i - 1), draws.get(i));
            assertThat(step).isBetween(Duration.ofHours(22), Duration.ofHours(26));
            assertThat(local.get(i).toLocalDate())
                    .isEqualTo(local.get(i - 1).toLocalDate().plusDays(1));
        }
    }

    @ParameterizedTest(name = "{0} at {1}, seed {2}")
    @MethodSource("zonesAndTimes")
    void aDrawIsAtItsLocalTimeUnlessTheClocksSkipIt(String zone, LocalTime time, long seed) {
        ZoneId id = ZoneId.of(zone);
        for (Instant draw : draws(new DrawSchedule.Daily(id, time), start(seed), 366 * YEARS)) {
            ZonedDateTime local = draw.atZone(id);
            if (!local.toLocalTime().equals(time)) {
                ZoneOffsetTransition gap = id.getRules().previousTransition(draw.plusNanos(1));
                assertThat(gap.isGap()).isTrue();
                assertThat(Duration.between(gap.getInstant(), draw)).isLessThan(gap.getDuration());
                assertThat(local.toLocalDateTime().minus(gap.getDuration()).toLocalTime())
                        .isEqualTo(time);
            } else {
                assertThat(local.withEarlierOffsetAtOverlap().toInstant()).isEqualTo(draw);
            }
        }
    }

    @ParameterizedTest(name = "{0} at {1}, seed {2}")
    @MethodSource("zonesAndTimes")
    void weeklyAndMonthlyDrawsKeepTheirDay(String zone, LocalTime time, long seed) {
        Random random = new Random(seed);
        ZoneId id = ZoneId.of(zone);
        DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
        int day = 1 + random.nextInt(28);
        Instant start = start(seed);

        List<Instant> weekly = draws(new DrawSchedule.Weekly(id, time, weekday), start, 52 * YEARS);
        assertThat(weekly)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(draw -> draw.atZone(id).getDayOfWeek() == weekday);
        List<Instant> monthly = draws(new DrawSchedule.Monthly(id, time, day), start, 12 * YEARS);
        assertThat(monthly)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(draw -> draw.atZone(id).getDayOfMonth() == day);
        assertThat(
                        monthly.getLast().atZone(id).getYear() * 12L
                                + monthly.getLast().atZone(id).getMonthValue())
                .isEqualTo(
                        monthly.getFirst().atZone(id).getYear() * 12L
                                + monthly.getFirst().atZone(id).getMonthValue()
                                + 12L * YEARS
                                - 1);
    }

    @ParameterizedTest
    @CsvSource({
        // The clocks go forward from 02:00 to 03:00, so the draw is an hour later.
        "Europe/Berlin,    02:30, 2027-03-27T12:00:00Z, 2027-03-28T01:30:00Z",
        // The clocks go back from 03:00 to 02:00, so the earlier of the two counts.
        "Europe/Berlin,    02:30, 2027-10-30T12:00:00Z, 2027-10-31T00:30:00Z",
        "America/New_York, 02:15, 2027-03-13T12:00:00Z, 2027-03-14T07:15:00Z",
        "America/New_York, 01:15, 2027-11-06T12:00:00Z, 2027-11-07T05:15:00Z",
        // The clocks change by half an hour only.
        "Australia/Lord_Howe, 02:15, 2027-10-02T12:00:00Z, 2027-10-02T15:45:00Z",
    })
    void changesOfTheClocksMoveADrawAsPromised(
            String zone, LocalTime time, Instant moment, Instant draw) {
        assertThat(new DrawSchedule.Daily(ZoneId.of(zone), time).after(moment)).contains(draw);
    }

    @Test
    void aDateThatTheCalendarSkipsHasNoDrawOfItsOwn() {
        // Samoa had no 30 December 2011.
        var schedule = new DrawSchedule.Daily(ZoneId.of("Pacific/Apia"), LocalTime.of(20, 0));
        assertThat(draws(schedule, Instant.parse("2011-12-29T00:00:00Z"), 3))
                .containsExactly(
                        Instant.parse("2011-12-29T06:00:00Z"),
                        Instant.parse("2011-12-30T06:00:00Z"),
                        Instant.parse("2011-12-31T06:00:00Z"));
    }

    @Test
    void anOverlapAfterItsDrawHasNoSecondOne() {
        var schedule = new DrawSchedule.Daily(ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30));
        assertThat(schedule.after(Instant.parse("2027-10-31T00:30:00Z")))
                .contains(Instant.parse("2027-11-01T01:30:00Z"));
    }

    @Test
    void anIntervalStartsAtItsFirstDrawAndNeverDrifts() {
        Instant from = Instant.parse("2026-03-01T10:00:00Z");
        var schedule = new DrawSchedule.Every(Duration.ofMinutes(5), from);
        assertThat(schedule.after(from.minusSeconds(1))).contains(from);
        assertThat(schedule.after(from)).contains(from.plusSeconds(300));
        assertThat(schedule.after(from.plus(Duration.ofDays(400)).plusMillis(1)))
                .contains(from.plus(Duration.ofDays(400)).plusSeconds(300));
    }

    @Test
    void givenTimesEnd() {
        Instant first = Instant.parse("2026-03-01T10:00:00Z");
        Instant last = first.plusSeconds(60);
        var schedule = new DrawSchedule.At(List.of(first, last));
        assertThat(draws(schedule, first.minusSeconds(1), 10)).containsExactly(first, last);
        assertThat(schedule.after(last)).isEmpty();
    }

    @Test
    void impossibleSchedulesAreRefused() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawSchedule.Every(Duration.ZERO, now));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawSchedule.At(List.of(now, now)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DrawSchedule.Monthly(ZoneId.of("UTC"), LocalTime.NOON, 29));
    }

    static Stream<Arguments> zonesAndTimes() {
        Random random = new Random(20260301);
        return ZONES.stream()
                .flatMap(zone ->
                        Stream.of(
                                        LocalTime.MIDNIGHT,
                                        LocalTime.of(0, 30),
                                        LocalTime.of(2, 30),
                                        LocalTime.of(random.nextInt(24), random.nextInt(60)))
                                .map(time -> Arguments.of(zone, time, random.nextLong())));
    }

    private static Instant start(long seed) {
        long year = Duration.ofDays(365).toSeconds();
        return Instant.parse("2026-01-01T00:00:00Z")
                .plusSeconds(Math.floorMod(new Random(seed).nextLong(), year));
    }

    private static List<Instant> draws(DrawSchedule schedule, Instant start, int count) {
        List<Instant> draws = new ArrayList<>();
        Instant moment = start;
        while (draws.size() < count) {
            var next = schedule.after(moment);
            if (next.isEmpty()) {
                break;
            }
            draws.add(next.get());
            moment = next.get();
        }
        return draws;
    }
}
