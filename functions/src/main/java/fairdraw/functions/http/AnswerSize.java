package fairdraw.functions.http;

import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;

/**
 * The size in bytes of an answer's body, as a string within the JSON that a function returns to the
 * gateway.
 */
public final class AnswerSize {

    /**
     * The largest body. A function returns at most 6,291,556 bytes; the headers need far less than
     * the rest.
     */
    public static final int LARGEST = 6_200_000;

    /** A control character of a body becomes a backslash, a letter and four digits. */
    private static final int MOST_A_CHARACTER = 6;

    private AnswerSize() {}

    /** Whether a body fits into one answer. */
    public static boolean fits(String body) {
        return (long) body.length() * MOST_A_CHARACTER <= LARGEST || of(body) <= LARGEST;
    }

    /** Returns the size of a body in bytes, once it is escaped as a JSON string. */
    public static int of(String body) {
        return Json.text(body).getBytes(StandardCharsets.UTF_8).length;
    }
}
