package fairdraw.fairness.encoding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Instants as text in the only form that is shown and signed: UTC with {@code Z}, and milliseconds
 * only if they are not zero.
 */
public final class IsoTime {
    private static final int WHOLE_SECONDS = "2026-01-01T00:00:00Z".length();
    private static final int WITH_MILLIS = "2026-01-01T00:00:00.001Z".length();

    private IsoTime() {}

    /**
     * Returns the text of the instant, truncated to milliseconds; refuses years outside 0 to 9999.
     */
    public static String text(Instant instant) {
        String text = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        if (text.length() != WHOLE_SECONDS && text.length() != WITH_MILLIS) {
            throw new IllegalArgumentException("not a year of four digits: " + text);
        }
        return text;
    }

    /** Returns the instant of a text; refuses any other form than {@link #text} writes. */
    public static Instant parse(String text) {
        Instant instant;
        try {
            instant = Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + text, e);
        }
        if (!text(instant).equals(text)) {
            throw new IllegalArgumentException("not in canonical form: " + text);
        }
        return instant;
    }
}
