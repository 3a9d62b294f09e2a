package fairdraw.functions.deliveries;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request to a webhook: exactly the bytes that are signed, and the headers with the signature.
 *
 * @param text the body, sent in UTF-8
 */
record SignedBody(Map<String, String> headers, String text) {

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
