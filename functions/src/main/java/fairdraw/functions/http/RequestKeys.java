package fairdraw.functions.http;

import fairdraw.fairness.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}, with which a caller marks repetitions of one request. */
public final class RequestKeys {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final int LONGEST = 255;

    private RequestKeys() {}

    /**
     * The key, if one was sent.
     *
     * @throws BadInput when it is not 1 to 255 visible ASCII characters
     */
    public static Optional<String> optional(Request request) {
        return sent(request, LONGEST);
    }

    /**
     * The key, which must have been sent.
     *
     * @throws BadInput when it is missing or not 1 to {@code longest} visible ASCII characters
     */
    public static String required(Request request, int longest) {
        return sent(request, longest).orElseThrow(() -> BadInput.missing(HEADER));
    }

    private static Optional<String> sent(Request request, int longest) {
        Optional<String> key = request.header(HEADER);
        if (key.isPresent()
                && (key.get().length() > longest || !VISIBLE.matcher(key.get()).matches())) {
            throw BadInput.mustBe(HEADER, "1 to " + longest + " visible ASCII characters");
        }
        return key;
    }

    /** What tells one request from another under the same key: the hash of its body, in hex. */
    public static String hash(Request request) {
        return Sha256.hex(request.bytes());
    }
}
