package fairdraw.functions.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
    private static final int TIMES = 5_000;

    /** The oracle generates the instant first and then spells it. */
    @ParameterizedTest
    @ValueSource(longs = {3, 20261127})
    void everySpellingOfAnInstantIsThatInstant(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < TIMES; i++) {
            var instant =
                    Instant.ofEpochSecond(
                            86_400 + random.nextLong(253_300_000_000L),
                            random.nextInt(1_000_000_000));
            int minutes = random.nextInt(24 * 60) * (random.nextBoolean() ? 1 : -1);
            var text = spelled(random, instant, minutes);

            assertThat(Rfc3339.parse(text)).as("seed %s: %s", seed, text).contains(instant);
            assertThat(Rfc3339.parseWithShortHour(text.replaceFirst("(?i)T0", "T")))
                    .as("seed %s: %s with a short hour", seed, text)
                    .contains(instant);
        }
    }

    private static String spelled(Random random, Instant instant, int minutes) {
        var local =
                LocalDateTime.ofEpochSecond(
                        instant.getEpochSecond() + 60L * minutes, 0, ZoneOffset.UTC);
        var fraction = String.format(".%09d", instant.getNano()) + "7".repeat(random.nextInt(40));
        var offset =
                minutes == 0 && random.nextBoolean()
                        ? (random.nextBoolean() ? "Z" : "z")
                        : String.format(
                                "%s%02d:%02d",
                                minutes < 0 || (minutes == 0 && random.nextBoolean()) ? "-" : "+",
                                Math.abs(minutes) / 60,
                                Math.abs(minutes) % 60);
        return String.format(
                "%04d-%02d-%02d%s%02d:%02d:%02d%s%s",
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                random.nextBoolean() ? "T" : "t",
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                instant.getNano() == 0 ? "" : fraction,
                offset);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2016-12-31T23:59:60.9Z, 2017-01-01T00:00:00Z",
        "2026-07-01T12:00:00.1234567890Z, 2026-07-01T12:00:00.123456789Z",
        "2026-07-01T12:00:00-00:00, 2026-07-01T12:00:00Z",
        "2026-07-01T12:00:00+23:59, 2026-06-30T12:01:00Z"
    })
    void theStandardsOddTimesAreRead(String text, Instant instant) {
        assertThat(Rfc3339.parse(text)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-07-01",
                "2026-07-01T12:00Z",
                "2026-07-01T12:00:00",
                "2026-07-01 12:00:00Z",
                "2026-07-01T24:00:00Z",
                "2026-07-01T12:60:00Z",
                "2026-07-01T12:00:61Z",
                "2026-02-29T12:00:00Z",
                "2026-13-01T12:00:00Z",
                "2026-07-01T12:00:00.Z",
                "2026-07-01T12:00:00,5Z",
                "2026-07-01T12:00:00+2:00",
                "2026-07-01T12:00:00+0200",
                "2026-07-01T12:00:00+02",
                "2026-07-01T12:00:00+24:00",
                "2026-07-01T12:00:00+02:60",
                "2026-07-01T12:00:00+02:00:00",
                "2026-07-01T8:00:00Z",
                "+12026-07-01T12:00:00Z",
                "1969-12-31T23:59:59Z",
                "9999-01-01T00:00:00Z",
                "2026-W27-3T12:00:00Z",
                "2026-07-01T12:00:00Z ",
                "２０２６-07-01T12:00:00Z"
            })
    void anythingElseIsNoTime(String text) {
        assertThat(Rfc3339.parse(text)).isEmpty();
    }

    @Test
    void aLocalTimeIsThatOfItsZone() {
        var berlin = ZoneId.of("Europe/Berlin");

        assertThat(Rfc3339.parseLocal("2026-07-01T12:00", berlin))
                .contains(Instant.parse("2026-07-01T10:00:00Z"));
        assertThat(Rfc3339.parseLocal("2026-07-01t12:00:00.25", berlin))
                .contains(Instant.parse("2026-07-01T10:00:00.250Z"));
        assertThat(Rfc3339.parseLocal("2026-03-29T02:30:00", berlin))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(Rfc3339.parseLocal("2026-10-25T02:30:00", berlin))
                .contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(Rfc3339.parseLocal("2026-07-01T12:00:00Z", berlin)).isEmpty();
    }

    /** Parses a fraction of one mebibyte. */
    @Test
    void aFractionMayBeAsLongAsABody() {
        assertThat(Rfc3339.parse("2026-07-01T12:00:00." + "1".repeat(1 << 20) + "Z"))
                .contains(Instant.parse("2026-07-01T12:00:00.111111111Z"));
    }
}
