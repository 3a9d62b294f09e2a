package fairdraw.functions.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as a receiver computes them from the published pages, without any of our code. */
final class OwnHmac {

    private OwnHmac() {}

    /** Returns the signature of a text under a secret as it was shown. */
    static String hex(String secret, String text) {
        return HexFormat.of().formatHex(mac(secret.getBytes(StandardCharsets.UTF_8), text));
    }

    /**
     * Returns the signature of Standard Webhooks, under the bytes that the secret encodes in
     * Base64.
     */
    static String standard(String secret, Receiver.Received request) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        String text =
                request.header("webhook-id")
                        + "."
                        + request.header("webhook-timestamp")
                        + "."
                        + request.body();
        return "v1," + Base64.getEncoder().encodeToString(mac(key, text));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
