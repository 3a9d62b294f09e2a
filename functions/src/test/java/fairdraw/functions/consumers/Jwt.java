package fairdraw.functions.consumers;

import fairdraw.fairness.Ed25519;
import fairdraw.functions.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A token assembled by hand, valid or not. */
record Jwt(String header, String claims) {

    /** Returns a token whose parts are these objects. */
    static Jwt of(Map<String, ?> header, Map<String, ?> claims) {
        return new Jwt(Json.text(header), Json.text(claims));
    }

    /** Returns the token signed with a secret seed. */
    String signed(byte[] seed) {
        return with(Ed25519.sign(seed, bytes(signingInput())));
    }

    /** Returns the token with any bytes in place of a signature. */
    String with(byte[] signature) {
        return signingInput() + '.' + base64(signature);
    }

    String signingInput() {
        return base64(bytes(header)) + '.' + base64(bytes(claims));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the object with another value of a member. */
    static Map<String, @Nullable Object> but(
            Map<String, @Nullable Object> object, String name, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(object);
        changed.put(name, value);
        return changed;
    }

    static Map<String, @Nullable Object> without(
            Map<String, @Nullable Object> object, String name) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(object);
        changed.remove(name);
        return changed;
    }
}
