package fairdraw.local.functions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The log of what the gateway answers without a function, in the form of the functions' own lines
 * about requests. A path of no route is left out, since anything in it may be personal, and so are
 * the numbers for CloudWatch, which counts these answers at the gateway.
 */
final class GatewayLog {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int REFUSED = 400;
    private static final int FAULTY = 500;

    private final PrintStream out;
    private final InstantSource clock;

    GatewayLog(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Returns the time for a later line to say how long something took. */
    Instant now() {
        return clock.instant();
    }

    /**
     * Writes the line of one answer.
     *
     * @param resource the path of the template; empty if the request's path is none of its
     */
    void answered(
            String method, Optional<String> resource, int status, String requestId, Instant begun) {
        Instant now = clock.instant();
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("time", now.toString());
            json.writeStringField("level", status >= FAULTY ? "WARN" : "INFO");
            json.writeStringField("route", method + " " + resource.orElse("-"));
            json.writeNumberField("status", status);
            json.writeStringField("requestId", requestId);
            if (status >= REFUSED) {
                json.writeStringField("Reason", reason(status));
            }
            json.writeNumberField("Milliseconds", Duration.between(begun, now).toMillis());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(line);
    }

    private static String reason(int status) {
        return switch (status) {
            case 404 -> "NOT_FOUND";
            case 413 -> "TOO_LARGE";
            default -> status >= FAULTY ? "FAULT" : "REFUSED";
        };
    }
}
