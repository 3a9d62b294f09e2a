package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The 71 bytes in which the leaves of a draw differ: the tag of a person, ticket number, number of
 * lines, commitment and status.
 */
public final class PackedLeaf {
    /** The size of a leaf in a chunk, in bytes: 32 + 4 + 2 + 32 + 1. */
    public static final int SIZE = 71;

    private static final byte[] TAG = Hashing.tag("lottery.leaf.v2");
    private static final byte[] LEAF_PREFIX = {0};
    private static final int STATUS_AT = SIZE - 1;

    private final byte[] packed;

    private PackedLeaf(byte[] packed) {
        this.packed = packed;
    }

    /** Reads a leaf at an offset of a chunk; refuses an unknown status. */
    public static PackedLeaf read(byte[] chunk, int offset) {
        if (offset < 0 || chunk.length - offset < SIZE) {
            throw new IllegalArgumentException("no whole leaf at offset " + offset);
        }
        LeafStatus.of(chunk[offset + STATUS_AT]);
        return new PackedLeaf(Arrays.copyOfRange(chunk, offset, offset + SIZE));
    }

    /** Returns the bytes as a chunk stores them. */
    public byte[] bytes() {
        return packed.clone();
    }

    /** Returns all that the leaf's hash covers but the status, the draw's id among it. */
    public byte[] core(String drawId) {
        return Hashing.concat(TAG, Hashing.lp(drawId), Arrays.copyOf(packed, STATUS_AT));
    }

    /**
     * Returns the leaf hash, by which leaves are sorted and ranked and from which the tree is
     * built. It already includes the tree's leaf prefix.
     */
    public byte[] leaf(String drawId) {
        return Hashing.sha256(LEAF_PREFIX, core(drawId), new byte[] {packed[STATUS_AT]});
    }

    /** Returns the leaf hash with its status, as {@link Ranking} takes it. */
    public SealedLeaf sealed(String drawId) {
        return new SealedLeaf(leaf(drawId), status());
    }

    /** Returns the status that the last byte stands for. */
    public LeafStatus status() {
        return LeafStatus.of(packed[STATUS_AT]);
    }

    /** Returns the tag, the 32-byte pseudonym that all records of one person share in a draw. */
    public byte[] personTag() {
        return Arrays.copyOf(packed, Hashing.SIZE);
    }

    /** Returns the ticket number, 0 to 2^32 - 1. */
    public long ticketNo() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(packed).getInt(Hashing.SIZE));
    }

    /** Returns the 32-byte commitment to person and lines. */
    public byte[] commit() {
        return Arrays.copyOfRange(packed, STATUS_AT - Hashing.SIZE, STATUS_AT);
    }
}
