package fairdraw.verifier.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public key of a log or a witness with its name, a C2SP {@code vkey}.
 *
 * @param text the whole of it, by which keys are compared
 * @param id the four bytes that open each of its signatures
 */
public record VerifierKey(String text, String name, Bytes id, Bytes publicKey) {

    /** The kind of the key of a log. */
    public static final int LOG = 1;

    /** The kind of the key of a witness. */
    public static final int WITNESS = 4;

    private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");
    private static final int TYPED = 33;

    /** Reads a key of a kind; refuses another kind, a wrong id and a weak key. */
    public static VerifierKey of(String text, int kind) throws Refuted {
        Matcher parts = TEXT.matcher(text);
        Refuted.unless(parts.matches(), "not a vkey: " + text);
        byte[] typed = base64(parts.group(3));
        Refuted.unless(
                typed.length == TYPED
                        && typed[0] == kind
                        && Base64.getEncoder().encodeToString(typed).equals(parts.group(3)),
                "not a vkey of kind " + kind + ": " + text);
        byte[] key = Arrays.copyOfRange(typed, 1, TYPED);
        Refuted.unless(StrictEd25519.isKey(key), "a key that proves nothing: " + text);
        Bytes id =
                Hashes.sha256(parts.group(1).getBytes(UTF_8), new byte[] {'\n'}, typed).slice(0, 4);
        Refuted.unless(id.hex().equals(parts.group(2)), "a vkey with a wrong id: " + text);
        return new VerifierKey(text, parts.group(1), id, new Bytes(key));
    }

    private static byte[] base64(String text) throws Refuted {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new Refuted("not base64: " + text);
        }
    }
}
