package fairdraw.functions.giveaways;

import fairdraw.functions.http.Reply;
import fairdraw.functions.json.IsoTime;
import fairdraw.functions.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The refusals that may succeed later. */
final class RetryLater {

    private static final String HEADER = "Retry-After";

    private RetryLater() {}

    /**
     * Refuses an early entry with the published opening time: a timestamp in the header, seconds in
     * the body.
     */
    static Reply notOpenYet(Optional<Instant> opensAt, Instant now) {
        Json body = Json.published().put("error", "Draw is not open yet");
        if (opensAt.isEmpty()) {
            return Reply.json(423, body);
        }
        // Rounded up, so that the time is never earlier than the opening.
        Instant from = opensAt.get().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        Duration wait = Duration.between(now, opensAt.get());
        body.put("opensAt", from).put("retryAfter", Math.max(1, wait.plusMillis(999).toSeconds()));
        return Reply.withHeader(Reply.json(423, body), HEADER, IsoTime.text(from));
    }

    static Reply full() {
        return Reply.withHeader(
                Reply.json(429, Json.published().put("error", "Draw is full")), HEADER, "30");
    }

    static Reply busy() {
        return Reply.withHeader(
                Reply.json(503, Json.published().put("error", "Busy, try again")), HEADER, "1");
    }
}
