package fairdraw.functions.http;

import fairdraw.functions.json.Json;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The log of unexpected failures, one JSON line each, without personal data or secrets. */
public final class FailureLog {
    private static final Pattern PRIVATE =
            Pattern.compile(
                    "[^\\s\"'<>]+@[^\\s\"'<>]+|\\b(?:(?:sk|pk|ck|op|evolu|rt|exc)_|eyJ)[^\\s\"'<>]+");

    private static final int FRAMES = 40;

    private final PrintStream out;

    /** Creates a log that writes to this stream. */
    public FailureLog(PrintStream out) {
        this.out = out;
    }

    /**
     * Writes a failure with its causes and stacks; {@code requestId} names the request that it hit.
     */
    public void unexpected(String requestId, Throwable failure) {
        write("ERROR", requestId, causes(failure, FRAMES));
    }

    /**
     * Writes a failure of something that we need, whose caller is asked to try again; without
     * stacks, since it comes often and they say nothing about it.
     */
    public void notNow(String requestId, Throwable failure) {
        write("WARN", requestId, causes(failure, 0));
    }

    private void write(String level, String requestId, List<Json> failures) {
        out.println(
                Json.object()
                        .put("level", level)
                        .put("requestId", requestId)
                        .put("failures", failures));
    }

    /** Writes a warning for an operator; {@code text} contains nothing from the request. */
    public void warn(String requestId, String text) {
        out.println(
                Json.object().put("level", "WARN").put("requestId", requestId).put("text", text));
    }

    private static List<Json> causes(Throwable failure, int frames) {
        var causes = new ArrayList<Json>();
        for (@Nullable Throwable cause = failure;
                cause != null && causes.size() < 8;
                cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            causes.add(
                    Json.object()
                            .put("type", cause.getClass().getName())
                            .put("message", PRIVATE.matcher(message).replaceAll("[...]"))
                            .put(
                                    "stack",
                                    Arrays.stream(cause.getStackTrace())
                                            .limit(frames)
                                            .map(StackTraceElement::toString)
                                            .toList()));
        }
        return causes;
    }
}
