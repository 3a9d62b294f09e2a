package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;

/** The bytes of one entry in a draw's list: pseudonym, commitment, core and leaf hash. */
public final class Leaf {
    /** The largest ticket number, an unsigned 32-bit word. */
    public static final long MAX_TICKET_NO = 0xFFFFFFFFL;

    private static final byte[] TAG_SUBJECT_TAG = Hashing.tag("lottery.tag.v1");
    private static final byte[] TAG_COMMIT = Hashing.tag("lottery.subject.v1");
    private static final byte[] TAG_CORE = Hashing.tag("lottery.leaf.v1");
    private static final byte[] LEAF_PREFIX = {0};

    private Leaf() {}

    /** The pseudonym of a subject in one draw; the 32-byte key is made once for the two of them. */
    public static byte[] subjectTag(byte[] tagKey, String drawId, String subject) {
        return Hashing.hmac(
                Hashing.requireHash("tagKey", tagKey),
                TAG_SUBJECT_TAG,
                Hashing.lp(drawId),
                Hashing.lp(subject));
    }

    /**
     * The commitment to person and lines under the entry's own 32-byte nonce; the lines are
     * canonical JSON.
     */
    public static byte[] commit(byte[] nonce, String subject, byte[] canonicalLines) {
        return Hashing.hmac(
                Hashing.requireHash("nonce", nonce),
                TAG_COMMIT,
                Hashing.lp(subject),
                Hashing.sha256(canonicalLines));
    }

    /**
     * The nonce of one of many entries that were accepted together; it follows from the 32-byte
     * nonce that they share and from the entry's own lines.
     */
    public static byte[] nonceOfOne(byte[] sharedNonce, byte[] canonicalLines) {
        return Hashing.hmac(Hashing.requireHash("nonce", sharedNonce), canonicalLines);
    }

    /** What a receipt signs; refuses a ticket number outside 0 to 2^32 - 1. */
    public static byte[] core(String drawId, byte[] subjectTag, long ticketNo, byte[] commit) {
        if (ticketNo < 0 || ticketNo > MAX_TICKET_NO) {
            throw new IllegalArgumentException("ticket number out of range: " + ticketNo);
        }
        byte[] number = ByteBuffer.allocate(4).putInt((int) ticketNo).array();
        return Hashing.concat(
                corePrefix(drawId),
                Hashing.requireHash("subjectTag", subjectTag),
                number,
                Hashing.requireHash("commit", commit));
    }

    /** The leaf hash, prefix included: what is sorted, ranked and put in the tree. */
    public static byte[] leaf(byte[] core, LeafStatus status) {
        return Hashing.sha256(LEAF_PREFIX, core, new byte[] {(byte) status.code()});
    }

    /** The part of a core that all entries of a draw share. */
    static byte[] corePrefix(String drawId) {
        return Hashing.concat(TAG_CORE, Hashing.lp(drawId));
    }
}
