package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.functions.json.JsonBody;
import java.time.Instant;

/** The reader of a draw's times. */
public final class DrawTimesReader {

    private DrawTimesReader() {}

    /**
     * Reads the times of a new draw, which by default opens at once and closes the lead before it
     * is drawn.
     */
    public static DrawTimes create(JsonBody body, int leadSeconds, Instant now) {
        Instant drawAt = body.instant("drawAt");
        return checked(
                body,
                body.optionalInstant("openAt").orElse(now),
                body.optionalInstant("closeAt").orElse(drawAt.minusSeconds(leadSeconds)),
                drawAt,
                now);
    }

    /** Reads new times of a draw; absent ones stay as they are. */
    static DrawTimes update(JsonBody body, DrawTimes current, Instant now) {
        return checked(
                body,
                body.optionalInstant("openAt").orElse(current.openAt()),
                body.optionalInstant("closeAt").orElse(current.closeAt()),
                body.optionalInstant("drawAt").orElse(current.drawAt()),
                now);
    }

    private static DrawTimes checked(
            JsonBody body, Instant openAt, Instant closeAt, Instant drawAt, Instant now) {
        if (!closeAt.isAfter(now)) {
            body.refuse("closeAt", "in the future");
        }
        if (!openAt.isBefore(closeAt)) {
            body.refuse("openAt", "earlier than closeAt");
        }
        if (drawAt.isBefore(closeAt)) {
            body.refuse("drawAt", "at or later than closeAt");
        }
        return new DrawTimes(openAt, closeAt, drawAt);
    }
}
