package fairdraw.functions.deliveries;

import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under the UTF-8 bytes of a secret as it is shown. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private Hmac() {}

    static String hex(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Utf8.bytes(secret), ALGORITHM));
            return Hex.encode(mac.doFinal(Utf8.bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /**
     * Returns the header with one signature. After a rotation it still carries that of the oldest
     * signing secret, which the receiver certainly has, and a second header carries those of the
     * newer ones, newest first, separated by commas.
     *
     * @param secrets the signing secrets, newest first
     */
    static Map<String, String> header(String name, List<String> secrets, String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(name, "sha256=" + hex(secrets.getLast(), text));
        if (secrets.size() > 1) {
            headers.put(
                    name + "-Next",
                    secrets.subList(0, secrets.size() - 1).stream()
                            .map(secret -> "sha256=" + hex(secret, text))
                            .collect(Collectors.joining(", ")));
        }
        return headers;
    }
}
