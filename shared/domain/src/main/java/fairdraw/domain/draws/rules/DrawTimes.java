package fairdraw.domain.draws.rules;

import fairdraw.fairness.encoding.IsoTime;
import java.time.Instant;
import java.util.Map;

/**
 * The times of a draw: it takes entries from {@code openAt} until just before {@code closeAt}, and
 * is drawn at {@code drawAt}.
 */
public record DrawTimes(Instant openAt, Instant closeAt, Instant drawAt) {

    /**
     * @throws IllegalArgumentException unless {@code openAt < closeAt <= drawAt}
     */
    public DrawTimes {
        if (!openAt.isBefore(closeAt) || drawAt.isBefore(closeAt)) {
            throw new IllegalArgumentException("times out of order");
        }
    }

    /** Adds the times to a rules document. */
    public void write(Map<String, Object> document) {
        document.put("openAt", IsoTime.text(openAt));
        document.put("closeAt", IsoTime.text(closeAt));
        document.put("drawAt", IsoTime.text(drawAt));
    }

    /** Reads what {@link #write} added. */
    public static DrawTimes parse(Map<?, ?> document) {
        return new DrawTimes(
                Fields.instant(document, "openAt"),
                Fields.instant(document, "closeAt"),
                Fields.instant(document, "drawAt"));
    }

    /** Whether the draw takes entries at {@code now}. */
    public boolean openAt(Instant now) {
        return !now.isBefore(openAt) && now.isBefore(closeAt);
    }
}
