package fairdraw.functions.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** The form in which the interfaces write instants; {@link Rfc3339} reads them. */
public final class IsoTime {
    private IsoTime() {}

    /** Writes UTC with {@code Z}, truncated to milliseconds, without a fraction if it is zero. */
    public static String text(Instant instant) {
        return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Writes UTC with {@code Z}, truncated to whole seconds. */
    static String inSeconds(Instant instant) {
        return text(instant.truncatedTo(ChronoUnit.SECONDS));
    }
}
