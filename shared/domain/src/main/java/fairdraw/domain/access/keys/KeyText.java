package fairdraw.domain.access.keys;

import fairdraw.domain.ids.KeyId;
import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * The text of a key: prefix, public id (8), secret (27) and a CRC-32 (6) of everything before it,
 * in base62.
 */
public record KeyText(String prefix, KeyId id, String secret) {
    private static final String BASE62 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int ID = 8;
    private static final int SECRET = 27;
    private static final int CHECK = 6;
    private static final int LONGEST = 256;
    private static final String NOBODYS_HASH = "0".repeat(64);

    /** Returns a new random id. */
    public static KeyId randomId(RandomGenerator random) {
        return new KeyId(characters(ID, random));
    }

    /** Returns a new key text with a random secret of 160 bits. */
    public static KeyText random(String prefix, KeyId id, RandomGenerator random) {
        return new KeyText(prefix, id, characters(SECRET, random));
    }

    /**
     * Parses a key from its end, so that a prefix may contain anything; empty if it was mistyped.
     */
    public static Optional<KeyText> parse(String text) {
        int check = text.length() - CHECK;
        int secret = check - SECRET;
        int id = secret - ID;
        if (id < 1
                || text.length() > LONGEST
                || !Utf8.isWellFormed(text)
                || text.substring(id).chars().anyMatch(c -> BASE62.indexOf(c) < 0)
                || !checksum(text.substring(0, check)).equals(text.substring(check))) {
            return Optional.empty();
        }
        return Optional.of(
                new KeyText(
                        text.substring(0, id),
                        new KeyId(text.substring(id, secret)),
                        text.substring(secret, check)));
    }

    /** Returns the whole text, which is shown once. */
    public String text() {
        var body = prefix + id + secret;
        return body + checksum(body);
    }

    /** Returns the SHA-256 of the secret, in hex. */
    public String secretHash() {
        return Sha256.hex(secret);
    }

    /** Whether a stored hash is this secret's; takes as long if there is none. */
    public boolean isOf(Optional<String> hash) {
        return MessageDigest.isEqual(ascii(secretHash()), ascii(hash.orElse(NOBODYS_HASH)));
    }

    private static byte[] ascii(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }

    /** Leaves out the secret, to keep it out of logs. */
    @Override
    public String toString() {
        return prefix + id;
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(Utf8.bytes(body));
        var text = new StringBuilder(CHECK);
        for (long rest = crc.getValue(); text.length() < CHECK; rest /= BASE62.length()) {
            text.append(BASE62.charAt((int) (rest % BASE62.length())));
        }
        return text.reverse().toString();
    }

    private static String characters(int count, RandomGenerator random) {
        var text = new StringBuilder(count);
        random.ints(count, 0, BASE62.length()).forEach(at -> text.append(BASE62.charAt(at)));
        return text.toString();
    }
}
