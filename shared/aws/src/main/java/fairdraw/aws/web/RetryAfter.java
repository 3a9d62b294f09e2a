package fairdraw.aws.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The header {@code Retry-After} (RFC 9110 §10.2.3): seconds, or a date in any of the three forms
 * that a recipient must accept (§5.6.7).
 */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int LONGEST_SECONDS = 9;

    /** The stand-in for any longer time, which nobody waits for either. */
    private static final Duration LONGEST = Duration.ofSeconds(999_999_999);

    /** The date after the name of the day, which is ignored. */
    private static final DateTimeFormatter IMF_FIXDATE = form("dd MMM uuuu HH:mm:ss 'GMT'");

    private static final DateTimeFormatter ASCTIME = form("MMM ppd HH:mm:ss uuuu");

    private static final Pattern DAY_NAME =
            Pattern.compile(
                    "(?i)(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, |(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? ");

    private RetryAfter() {}

    private static DateTimeFormatter form(String pattern) {
        return builder().appendPattern(pattern).toFormatter(Locale.ROOT);
    }

    private static DateTimeFormatterBuilder builder() {
        return new DateTimeFormatterBuilder().parseCaseInsensitive();
    }

    /** Returns the time to wait from now; empty if the text has none of the forms. */
    static Optional<Duration> read(String text, Instant now) {
        String value = text.strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(
                    value.length() > LONGEST_SECONDS
                            ? LONGEST
                            : Duration.ofSeconds(Integer.parseInt(value)));
        }
        String behindDay = DAY_NAME.matcher(value).replaceFirst("");
        return behindDay.length() == value.length()
                ? Optional.empty()
                : Stream.of(IMF_FIXDATE, rfc850(now), ASCTIME)
                        .flatMap(form -> parse(behindDay, form).stream())
                        .findFirst()
                        .map(at -> at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO);
    }

    /** Reads a year of two digits as one at most 50 years ahead. */
    private static DateTimeFormatter rfc850(Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        return builder()
                .appendPattern("dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, year - 49)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ROOT);
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, form.withResolverStyle(ResolverStyle.STRICT))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
