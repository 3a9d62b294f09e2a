package fairdraw.functions.draws;

import fairdraw.functions.http.IsoTime;
import fairdraw.functions.http.JsonBody;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times that may be local ones: without an offset they are those of a draw's own zone. */
final class LocalTimes {

    private LocalTimes() {}

    /** A zone by its IANA name; refuses any other text. */
    static ZoneId zone(JsonBody body, String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            body.refuse("timeZone", "an IANA time zone such as America/New_York");
            return ZoneOffset.UTC;
        }
    }

    static Instant required(JsonBody body, String name, ZoneId zone) {
        Optional<Instant> given = optional(body, name, zone);
        if (!body.has(name)) {
            body.text(name);
        }
        return given.orElse(Instant.EPOCH);
    }

    static Optional<Instant> optional(JsonBody body, String name, ZoneId zone) {
        Optional<String> text = body.optionalText(name);
        Optional<Instant> instant =
                text.flatMap(given -> IsoTime.parse(given).or(() -> local(given, zone)));
        if (text.isPresent() && instant.isEmpty()) {
            body.refuse(name, "an ISO 8601 time such as 2026-07-01T12:00:00Z");
        }
        return instant;
    }

    /** A gap in local time moves forward, an overlap takes the earlier instant. */
    private static Optional<Instant> local(String text, ZoneId zone) {
        try {
            Instant instant = LocalDateTime.parse(text).atZone(zone).toInstant();
            return IsoTime.parse(IsoTime.text(instant));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
