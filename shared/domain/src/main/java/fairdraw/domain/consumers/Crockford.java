package fairdraw.domain.consumers;

/** Ids made of a hash, so that the same thing has the same id at every time. */
final class Crockford {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;

    private Crockford() {}

    /** The prefix and a character for each of the hash's first 26 bytes, five bits of each. */
    static String id(String prefix, byte[] hash) {
        StringBuilder id = new StringBuilder(prefix.length() + LENGTH).append(prefix);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(hash[i] & 31));
        }
        return id.toString();
    }
}
