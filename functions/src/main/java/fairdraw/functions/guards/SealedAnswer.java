package fairdraw.functions.guards;

import fairdraw.functions.http.Reply;
import fairdraw.functions.json.Json;
import fairdraw.functions.json.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An answer that only its caller can read again: AES-256-GCM under a key derived from the caller's
 * API key, of which only a hash is stored. An answer may contain a secret that is shown once.
 */
final class SealedAnswer {
    private static final String PURPOSE = "fairdraw answer to an operator\n";
    private static final int TAG_BITS = 128;

    /** A constant, since every key seals one answer only. */
    private static final byte[] NONCE = new byte[12];

    private final SecretKeySpec key;

    /**
     * @param credential the text of the caller's API key
     * @param token the unpredictable token of one call
     */
    SealedAnswer(String credential, String token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(utf8(credential), "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal(utf8(PURPOSE + token)), "AES");
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    byte[] seal(Reply.Answer answer) {
        Json text =
                Json.object()
                        .put("status", answer.status())
                        .put("headers", answer.headers())
                        .put("body", answer.body());
        try {
            return cipher(Cipher.ENCRYPT_MODE).doFinal(utf8(text.toString()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the answer; empty if it was sealed under another API key. */
    Optional<Reply.Answer> open(byte[] sealed) {
        try {
            return Optional.of(read(cipher(Cipher.DECRYPT_MODE).doFinal(sealed)));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Reply.Answer read(byte[] text) throws IOException {
        if (!(JsonTree.read(text) instanceof Map<?, ?> object)
                || !(object.get("status") instanceof Long status)
                || !(object.get("headers") instanceof Map<?, ?> sent)
                || !(object.get("body") instanceof String body)) {
            throw new IOException("not an answer");
        }
        var headers = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
        return new Reply.Answer(status.intValue(), headers, body);
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, NONCE));
        return cipher;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
