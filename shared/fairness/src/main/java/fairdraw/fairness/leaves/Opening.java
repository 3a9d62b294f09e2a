package fairdraw.fairness.leaves;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Utf8;

/**
 * The secret of one record, as far as it is published after a draw. It opens the record's lines,
 * and neither its person nor their salt.
 */
public final class Opening {
    /** The most characters of a salt. */
    public static final int MOST_SALT = 64;

    private static final byte[] OPEN = Hashing.tag("lottery.open.v2");
    private static final byte[] WHO = Hashing.tag("lottery.who.v2");
    private static final byte[] ENTRY = Hashing.tag("lottery.entry.v2");

    private final byte[] openKey;
    private final byte[] whoHash;

    private Opening(byte[] openKey, byte[] whoHash) {
        this.openKey = openKey;
        this.whoHash = whoHash;
    }

    /**
     * Derives the opening of a record from its 32-byte nonce.
     *
     * @param who the person as they know themselves, at most 320 bytes
     * @param salt a text of the entrant's own, at most 64 characters; empty without one
     */
    public static Opening of(byte[] nonce, String who, String salt) {
        Hashing.requireHash("nonce", nonce);
        if (salt.codePointCount(0, salt.length()) > MOST_SALT) {
            throw new IllegalArgumentException("a salt of more than " + MOST_SALT + " characters");
        }
        return new Opening(
                Hashing.hmac(nonce, OPEN),
                Hashing.hmac(nonce, WHO, Hashing.lp(PersonTag.requireWho(who)), Hashing.lp(salt)));
    }

    /**
     * Derives the nonce of one of several records that were accepted together, from the 32-byte
     * nonce that they share and from the record's own lines.
     */
    public static byte[] nonceOfOne(byte[] sharedNonce, byte[] canonicalLines) {
        return Hashing.hmac(Hashing.requireHash("nonce", sharedNonce), canonicalLines);
    }

    /** Returns the commitment to person, salt and lines. */
    public byte[] commit(byte[] canonicalLines) {
        return Hashing.hmac(openKey, ENTRY, whoHash, Hashing.sha256(canonicalLines));
    }

    /** Returns the 64 bytes that are published. */
    public byte[] bytes() {
        return Hashing.concat(openKey, whoHash);
    }

    public byte[] openKey() {
        return openKey.clone();
    }

    public byte[] whoHash() {
        return whoHash.clone();
    }

    /** Whether a salt can be hashed: at most 64 characters, all of them Unicode's. */
    public static boolean isSalt(String salt) {
        return salt.codePointCount(0, salt.length()) <= MOST_SALT && Utf8.isWellFormed(salt);
    }
}
