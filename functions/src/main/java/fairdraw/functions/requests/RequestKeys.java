package fairdraw.functions.requests;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.functions.http.Request;
import fairdraw.functions.json.BadInput;
import fairdraw.functions.json.Identifier;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.util.Optional;

/** The header {@code Idempotency-Key}, with which a caller marks repetitions of one request. */
public final class RequestKeys {

    /** The name of the header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    private RequestKeys() {}

    /**
     * Returns the key, if one was sent.
     *
     * @throws BadInput if it is not 1 to 255 printable characters
     */
    public static Optional<String> optional(Request request) {
        return sent(request, LONGEST);
    }

    /**
     * Returns the key, which must have been sent.
     *
     * @throws BadInput if it is missing or not 1 to {@code longest} printable characters
     */
    public static String required(Request request, int longest) {
        return sent(request, longest).orElseThrow(() -> BadInput.missing(HEADER));
    }

    private static Optional<String> sent(Request request, int longest) {
        Optional<String> key = request.header(HEADER);
        if (key.filter(text -> isKey(text, longest)).isEmpty() && key.isPresent()) {
            throw BadInput.mustBe(HEADER, "1 to " + longest + " printable characters");
        }
        return key;
    }

    private static boolean isKey(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(Identifier::isPrintable);
    }

    /**
     * Returns the hash in hex that tells apart two requests under the same key: of the meaning of
     * the body, however it is written, or of its bytes if it is not JSON.
     */
    public static String hash(Request request) {
        byte[] sent = request.bytes();
        try {
            return Sha256.hex(CanonicalRequest.text(JsonTree.read(sent)));
        } catch (IOException noJson) {
            return Sha256.hex(sent);
        }
    }
}
