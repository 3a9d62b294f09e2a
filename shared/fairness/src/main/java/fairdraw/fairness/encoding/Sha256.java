package fairdraw.fairness.encoding;

/** SHA-256 (FIPS 180-4) of bytes, and of texts as UTF-8. */
public final class Sha256 {

    private Sha256() {}

    /** Returns the 32-byte hash of the bytes. */
    public static byte[] of(byte[] bytes) {
        return Hashing.sha256(bytes);
    }

    /**
     * Returns the 32-byte hash of a text; refuses a text that is not well-formed (see {@link
     * Utf8}).
     */
    public static byte[] of(String text) {
        return of(Utf8.bytes(text));
    }

    /** Returns the hash of the bytes as 64 lower-case hex digits. */
    public static String hex(byte[] bytes) {
        return Hex.encode(of(bytes));
    }

    /** Returns the hash of a text as 64 lower-case hex digits. */
    public static String hex(String text) {
        return Hex.encode(of(text));
    }
}
