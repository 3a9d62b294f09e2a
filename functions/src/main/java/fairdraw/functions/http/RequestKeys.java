package fairdraw.functions.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}, with which a caller marks repetitions of one request. */
public final class RequestKeys {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private RequestKeys() {}

    /**
     * The key, if one was sent.
     *
     * @throws BadInput when it is not 1 to 255 visible ASCII characters
     */
    public static Optional<String> optional(Request request) {
        Optional<String> key = request.header(HEADER);
        if (key.filter(text -> !FORM.matcher(text).matches()).isPresent()) {
            throw BadInput.mustBe(HEADER, "1 to 255 visible ASCII characters");
        }
        return key;
    }

    /**
     * The key, which must have been sent.
     *
     * @throws BadInput when it is missing or not 1 to {@code longest} visible ASCII characters
     */
    public static String required(Request request, int longest) {
        String key = optional(request).orElseThrow(() -> BadInput.missing(HEADER));
        if (key.length() > longest) {
            throw BadInput.mustBe(HEADER, "1 to " + longest + " visible ASCII characters");
        }
        return key;
    }

    /** What tells one request from another under the same key: the hash of its body, in hex. */
    public static String hash(Request request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
