package fairdraw.functions.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parser of times in the form of RFC 3339 §5.6, in which T and Z may be lower case, a fraction
 * has any number of digits and an offset any hour and minute.
 */
public final class Rfc3339 {
    private static final String DATE = "(\\d{4})-(\\d{2})-(\\d{2})[Tt]";
    private static final String CLOCK = ":(\\d{2}):(\\d{2})(?:\\.(\\d++))?";
    private static final Pattern STRICT =
            Pattern.compile(DATE + "(\\d{2})" + CLOCK + "(?:[Zz]|([+-])(\\d{2}):(\\d{2}))");
    private static final Pattern SHORT_HOUR =
            Pattern.compile(DATE + "(\\d{1,2})" + CLOCK + "(?:[Zz]|([+-])(\\d{2}):(\\d{2}))");
    private static final Pattern LOCAL =
            Pattern.compile(DATE + "(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d++))?)?");
    private static final int LEAP = 60;
    private static final int NANO_DIGITS = 9;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private Rfc3339() {}

    /**
     * Returns the instant to the nanosecond; empty if the text has another form, names a date or
     * time that does not exist, or lies outside 1970 to 9998. A leap second becomes the start of
     * the next second.
     */
    public static Optional<Instant> parse(String text) {
        return withOffset(STRICT.matcher(text));
    }

    /** Parses the same where an hour may have one digit, as in published samples of carts. */
    public static Optional<Instant> parseWithShortHour(String text) {
        return withOffset(SHORT_HOUR.matcher(text));
    }

    /**
     * Returns the instant of a local time in a zone, whose seconds may be omitted; a time in a gap
     * moves forward, one in an overlap is the earlier instant. Empty as for {@link #parse}.
     */
    public static Optional<Instant> parseLocal(String text, ZoneId zone) {
        Matcher parts = LOCAL.matcher(text);
        return parts.matches()
                ? local(parts).flatMap(time -> within(time.atZone(zone).toInstant(), parts))
                : Optional.empty();
    }

    private static Optional<Instant> withOffset(Matcher parts) {
        if (!parts.matches()) {
            return Optional.empty();
        }
        int hours = number(parts, 9);
        int minutes = number(parts, 10);
        if (hours > 23 || minutes > 59) {
            return Optional.empty();
        }
        long offset = ("-".equals(parts.group(8)) ? -60L : 60L) * (60L * hours + minutes);
        return local(parts)
                .flatMap(
                        time -> within(time.toInstant(ZoneOffset.UTC).minusSeconds(offset), parts));
    }

    private static Optional<LocalDateTime> local(Matcher parts) {
        int second = number(parts, 6);
        try {
            return Optional.of(
                    LocalDateTime.of(
                            number(parts, 1),
                            number(parts, 2),
                            number(parts, 3),
                            number(parts, 4),
                            number(parts, 5),
                            second == LEAP ? LEAP - 1 : second,
                            second == LEAP ? 0 : nanos(parts.group(7))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> within(Instant instant, Matcher parts) {
        return Optional.of(number(parts, 6) == LEAP ? instant.plusSeconds(1) : instant)
                .filter(at -> !at.isBefore(FIRST) && at.isBefore(END));
    }

    private static int number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        String digits = fraction == null ? "" : fraction;
        return Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }
}
