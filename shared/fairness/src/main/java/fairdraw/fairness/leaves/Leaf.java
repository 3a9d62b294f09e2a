package fairdraw.fairness.leaves;

import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.PackedLeaf;
import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;

/**
 * One record of a draw's list.
 *
 * @param personTag the 32-byte pseudonym of its person
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Leaf(byte[] personTag, Stub stub, LeafStatus status) {
    /** The size of a leaf in a page, in bytes. */
    public static final int SIZE = PackedLeaf.SIZE;

    /** Refuses a tag that is no hash. */
    public Leaf {
        Hashing.requireHash("personTag", personTag);
    }

    /** Reads the 71 bytes at an offset of a draw's page; refuses an unknown status. */
    public static Leaf read(String draw, byte[] page, int offset) {
        if (offset < 0 || page.length - offset < SIZE) {
            throw new IllegalArgumentException("no whole leaf at offset " + offset);
        }
        ByteBuffer packed = ByteBuffer.wrap(page, offset, SIZE);
        byte[] personTag = new byte[Hashing.SIZE];
        packed.get(personTag);
        long ticketNo = Integer.toUnsignedLong(packed.getInt());
        int count = Short.toUnsignedInt(packed.getShort());
        byte[] commit = new byte[Hashing.SIZE];
        packed.get(commit);
        return new Leaf(
                personTag, new Stub(draw, ticketNo, count, commit), LeafStatus.of(packed.get()));
    }

    /** Returns the 71 bytes as a page holds them. */
    public byte[] packed() {
        return Hashing.concat(personTag, stub.tail(), new byte[] {(byte) status.code()});
    }

    /** Returns the leaf as a chunk of the draw's list holds it. */
    public PackedLeaf listed() {
        return PackedLeaf.read(packed(), 0);
    }

    /** Returns all that the leaf's hash covers but the status. */
    public byte[] core() {
        return listed().core(stub.draw());
    }

    /** Returns the leaf hash, by which leaves are sorted and ranked. */
    public byte[] hash() {
        return listed().leaf(stub.draw());
    }
}
