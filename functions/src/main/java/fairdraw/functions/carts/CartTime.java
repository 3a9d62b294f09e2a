package fairdraw.functions.carts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the timestamps of carts: RFC 3339, and with an hour of one digit as the published samples
 * have it.
 */
final class CartTime {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<date>\\d{4}-\\d{2}-\\d{2})[Tt](?<hour>\\d{1,2}):(?<minute>\\d{2})"
                            + ":(?<second>\\d{2})((?<fraction>\\.\\d{1,9})\\d*)?"
                            + "(?<offset>[Zz]|[+-]\\d{2}:\\d{2})");
    private static final String LEAP = "60";
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private CartTime() {}

    /**
     * The instant, to the nanosecond; empty for another form or outside 1970 to 9998. A leap second
     * is the next second's first.
     */
    static Optional<Instant> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean isLeap = LEAP.equals(parts.group("second"));
        try {
            Instant instant = OffsetDateTime.parse(strict(parts, isLeap)).toInstant();
            return Optional.of(isLeap ? instant.plusSeconds(1) : instant)
                    .filter(at -> !at.isBefore(FIRST) && at.isBefore(END));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static String strict(Matcher parts, boolean isLeap) {
        String hour = parts.group("hour");
        String fraction = parts.group("fraction");
        return parts.group("date")
                + 'T'
                + (hour.length() == 1 ? '0' + hour : hour)
                + ':'
                + parts.group("minute")
                + ':'
                + (isLeap ? "59" : parts.group("second"))
                + (fraction == null || isLeap ? "" : fraction)
                + parts.group("offset").toUpperCase(Locale.ROOT);
    }
}
