package fairdraw.fairness.leaves;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Utf8;

/** The pseudonym that all records of one person share in a draw. */
public final class PersonTag {
    /** The most bytes of a person's name for themselves. */
    public static final int MOST_WHO = 320;

    private static final byte[] TAG = Hashing.tag("lottery.person.v2");

    private PersonTag() {}

    /**
     * Returns the tag under the person's 32-byte key in this draw.
     *
     * @param who the person as they know themselves, at most 320 bytes
     */
    public static byte[] of(byte[] tagKey, String draw, String who) {
        return Hashing.hmac(
                Hashing.requireHash("tagKey", tagKey),
                TAG,
                Hashing.lp(draw),
                Hashing.lp(requireWho(who)));
    }

    static byte[] requireWho(String who) {
        byte[] bytes = Utf8.bytes(who);
        if (bytes.length == 0 || bytes.length > MOST_WHO) {
            throw new IllegalArgumentException("a person of " + bytes.length + " bytes");
        }
        return bytes;
    }
}
