package fairdraw.functions.requests;

import fairdraw.functions.json.JsonBody;
import fairdraw.functions.json.Rfc3339;
import fairdraw.functions.json.TimeZones;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The reader of times that may be local: without an offset they are in the draw's own time zone.
 */
final class LocalTimes {

    private LocalTimes() {}

    /** Reads a time zone by its IANA name; refuses any other text. */
    static ZoneId zone(JsonBody body, String name) {
        Optional<ZoneId> zone = TimeZones.named(name);
        if (zone.isEmpty()) {
            body.refuse("timeZone", "an IANA time zone such as America/New_York");
        }
        return zone.orElse(ZoneOffset.UTC);
    }

    static Instant required(JsonBody body, String name, ZoneId zone) {
        Optional<Instant> given = optional(body, name, zone);
        if (!body.says(name)) {
            body.missing(name);
        }
        return given.orElse(Instant.EPOCH);
    }

    static Optional<Instant> optional(JsonBody body, String name, ZoneId zone) {
        Optional<String> text = body.optionalText(name);
        Optional<Instant> instant =
                text.flatMap(given ->
                                Rfc3339.parse(given).or(() -> Rfc3339.parseLocal(given, zone)))
                        .map(given -> given.truncatedTo(ChronoUnit.MILLIS));
        if (text.isPresent() && instant.isEmpty()) {
            body.refuse(name, "an ISO 8601 time such as 2026-07-01T12:00:00Z");
        }
        return instant;
    }
}
