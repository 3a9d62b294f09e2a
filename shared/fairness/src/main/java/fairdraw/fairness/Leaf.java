package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;

/** The bytes of one record in a draw's list: subject tag, commitment, core and leaf hash. */
public final class Leaf {
    /** The largest ticket number, an unsigned 32-bit word. */
    public static final long MAX_TICKET_NO = 0xFFFFFFFFL;

    private static final byte[] TAG_SUBJECT_TAG = Hashing.tag("lottery.tag.v1");
    private static final byte[] TAG_COMMIT = Hashing.tag("lottery.subject.v1");
    private static final byte[] LEAF_PREFIX = {0};

    private Leaf() {}

    /**
     * Returns the subject tag, a subject's pseudonym in one draw. The 32-byte key is made once for
     * each subject in a draw.
     */
    public static byte[] subjectTag(byte[] tagKey, String drawId, String subject) {
        return Hashing.hmac(
                Hashing.requireHash("tagKey", tagKey),
                TAG_SUBJECT_TAG,
                Hashing.lp(drawId),
                Hashing.lp(subject));
    }

    /** Returns the commitment to subject and lines under the record's own 32-byte nonce. */
    public static byte[] commit(byte[] nonce, String subject, byte[] canonicalLines) {
        return Hashing.hmac(
                Hashing.requireHash("nonce", nonce),
                TAG_COMMIT,
                Hashing.lp(subject),
                Hashing.sha256(canonicalLines));
    }

    /**
     * Derives the nonce of one of several records that were accepted together, from the 32-byte
     * nonce that they share and from the record's own lines.
     */
    public static byte[] nonceOfOne(byte[] sharedNonce, byte[] canonicalLines) {
        return Hashing.hmac(Hashing.requireHash("nonce", sharedNonce), canonicalLines);
    }

    /** Returns the core, which a receipt signs; refuses a ticket number outside 0 to 2^32 - 1. */
    public static byte[] core(String drawId, byte[] subjectTag, long ticketNo, byte[] commit) {
        if (ticketNo < 0 || ticketNo > MAX_TICKET_NO) {
            throw new IllegalArgumentException("ticket number out of range: " + ticketNo);
        }
        byte[] number = ByteBuffer.allocate(4).putInt((int) ticketNo).array();
        return Hashing.concat(
                LeafFormat.V1.corePrefix(drawId),
                Hashing.requireHash("subjectTag", subjectTag),
                number,
                Hashing.requireHash("commit", commit));
    }

    /**
     * Returns the leaf hash, by which leaves are sorted and ranked and from which the tree is
     * built. It already includes the tree's leaf prefix.
     */
    public static byte[] leaf(byte[] core, LeafStatus status) {
        return Hashing.sha256(LEAF_PREFIX, core, new byte[] {(byte) status.code()});
    }
}
