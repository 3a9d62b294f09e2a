package fairdraw.functions.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as the interfaces print and read them. */
public final class IsoTime {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private IsoTime() {}

    /** UTC with {@code Z}, truncated to milliseconds, without a fraction when it is zero. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The instant, truncated to milliseconds; empty for another form or outside 1970 to 9998. */
    public static Optional<Instant> parse(String text) {
        try {
            var instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
            return Optional.of(instant).filter(at -> !at.isBefore(FIRST) && at.isBefore(END));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
