package fairdraw.fairness.leaves;

import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;

/**
 * A record without its person's tag: what is known of an entry without reading anything, and what
 * its receipt signs.
 *
 * @param ticketNo 0 to 2^32 - 1
 * @param count the number of lines, 0 where there are none to count
 * @param commit the 32-byte commitment to person and lines
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Stub(String draw, long ticketNo, int count, byte[] commit) {
    /** The largest ticket number, an unsigned 32-bit word. */
    public static final long MAX_TICKET_NO = 0xFFFFFFFFL;

    private static final byte[] STUB = Hashing.tag("lottery.stub.v2");
    private static final int MAX_COUNT = 0xFFFF;

    /** Refuses a number, a count or a commitment out of range. */
    public Stub {
        if (ticketNo < 0 || ticketNo > MAX_TICKET_NO || count < 0 || count > MAX_COUNT) {
            throw new IllegalArgumentException("out of range: " + ticketNo + ", " + count);
        }
        Hashing.requireHash("commit", commit);
    }

    /** Returns the bytes that a receipt signs. */
    public byte[] bytes() {
        return Hashing.concat(STUB, Hashing.lp(draw), tail());
    }

    /** Returns the leaf of this record, once its person's tag is known. */
    public PackedLeaf listed(byte[] personTag, LeafStatus status) {
        return new Leaf(personTag, this, status).listed();
    }

    /** Returns ticket number, count and commitment, as cores and packed leaves hold them. */
    byte[] tail() {
        return ByteBuffer.allocate(Integer.BYTES + Short.BYTES + Hashing.SIZE)
                .putInt((int) ticketNo)
                .putShort((short) count)
                .put(commit)
                .array();
    }
}
