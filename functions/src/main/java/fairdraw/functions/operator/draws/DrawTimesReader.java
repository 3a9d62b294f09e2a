package fairdraw.functions.operator.draws;

import fairdraw.domain.draws.rules.DrawTimes;
import fairdraw.functions.json.JsonBody;
import java.time.Instant;

/** Reads when a draw opens, closes and is drawn. */
public final class DrawTimesReader {

    private DrawTimesReader() {}

    /** Times of a new draw: opens at once and closes the lead before it is drawn, unless said. */
    public static DrawTimes create(JsonBody body, int leadSeconds, Instant now) {
        Instant drawAt = body.instant("drawAt");
        return checked(
                body,
                body.optionalInstant("openAt").orElse(now),
                body.optionalInstant("closeAt").orElse(drawAt.minusSeconds(leadSeconds)),
                drawAt,
                now);
    }

    /** Other times of a draw; what is absent stays. */
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
