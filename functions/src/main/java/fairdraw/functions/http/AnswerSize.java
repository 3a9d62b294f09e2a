package fairdraw.functions.http;

import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;

/** Bytes of an answer's body as a text within the JSON that a function hands to the gateway. */
public final class AnswerSize {

    /** A function answers 6,291,556 bytes at most; the headers have far less than what is left. */
    public static final int LARGEST = 6_200_000;

    /** A control character of a body becomes a backslash, a letter and four digits. */
    private static final int MOST_A_CHARACTER = 6;

    private AnswerSize() {}

    /** Whether a body can be answered. */
    public static boolean fits(String body) {
        return (long) body.length() * MOST_A_CHARACTER <= LARGEST || of(body) <= LARGEST;
    }

    /** The bytes of a body. */
    public static int of(String body) {
        return Json.text(body).getBytes(StandardCharsets.UTF_8).length;
    }
}
