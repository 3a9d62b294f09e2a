package fairdraw.fairness.encoding;

/** SHA-256 (FIPS 180-4) of bytes, and of texts as UTF-8. */
public final class Sha256 {

    private Sha256() {}

    /** The 32 bytes. */
    public static byte[] of(byte[] bytes) {
        return Hashing.sha256(bytes);
    }

    /** The 32 bytes of a text, which must be well-formed (see {@link Utf8}). */
    public static byte[] of(String text) {
        return of(Utf8.bytes(text));
    }

    /** The same as 64 lower-case hex digits. */
    public static String hex(byte[] bytes) {
        return Hex.encode(of(bytes));
    }

    /** The same of a text. */
    public static String hex(String text) {
        return Hex.encode(of(text));
    }
}
