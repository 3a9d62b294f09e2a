package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The 69 bytes in which the leaves of a draw differ: subject tag, ticket number, commitment and
 * status.
 */
public final class PackedLeaf {
    /** The size of a leaf in a chunk, in bytes: 32 + 4 + 32 + 1. */
    public static final int SIZE = 69;

    private static final int STATUS_AT = SIZE - 1;

    private final byte[] packed;

    private PackedLeaf(byte[] packed) {
        this.packed = packed;
    }

    /** Packs the four parts; refuses wrong lengths and a ticket number outside 0 to 2^32 - 1. */
    public static PackedLeaf of(
            byte[] subjectTag, long ticketNo, byte[] commit, LeafStatus status) {
        return ofCore("", Leaf.core("", subjectTag, ticketNo, commit), status);
    }

    /** Reads the 69 bytes at an offset of a chunk; refuses an unknown status. */
    public static PackedLeaf read(byte[] chunk, int offset) {
        if (offset < 0 || chunk.length - offset < SIZE) {
            throw new IllegalArgumentException("no whole leaf at offset " + offset);
        }
        LeafStatus.of(chunk[offset + STATUS_AT]);
        return new PackedLeaf(Arrays.copyOfRange(chunk, offset, offset + SIZE));
    }

    /** Packs a core of the draw; refuses a core of another draw. */
    public static PackedLeaf ofCore(String drawId, byte[] core, LeafStatus status) {
        byte[] prefix = Leaf.corePrefix(drawId);
        if (core.length != prefix.length + STATUS_AT
                || !Arrays.equals(core, 0, prefix.length, prefix, 0, prefix.length)) {
            throw new IllegalArgumentException("not a core of draw " + drawId);
        }
        byte[] packed = Arrays.copyOfRange(core, prefix.length, prefix.length + SIZE);
        packed[STATUS_AT] = (byte) status.code();
        return new PackedLeaf(packed);
    }

    /** Returns the 69 bytes as a chunk stores them. */
    public byte[] bytes() {
        return packed.clone();
    }

    /** Returns the core, to which the draw's id is added again. */
    public byte[] core(String drawId) {
        return Hashing.concat(Leaf.corePrefix(drawId), Arrays.copyOf(packed, STATUS_AT));
    }

    /** Returns the leaf hash, which also covers the draw's id. */
    public byte[] leaf(String drawId) {
        return Leaf.leaf(core(drawId), status());
    }

    /** Returns the leaf hash with its status, as {@link Ranking} takes it. */
    public SealedLeaf sealed(String drawId) {
        return new SealedLeaf(leaf(drawId), status());
    }

    /** Returns the status that the last byte stands for. */
    public LeafStatus status() {
        return LeafStatus.of(packed[STATUS_AT]);
    }

    /**
     * Returns the subject tag, the 32-byte pseudonym that all records of one subject share in a
     * draw.
     */
    public byte[] subjectTag() {
        return Arrays.copyOf(packed, Hashing.SIZE);
    }

    /** Returns the ticket number, 0 to 2^32 - 1. */
    public long ticketNo() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(packed).getInt(Hashing.SIZE));
    }

    /** Returns the 32-byte commitment to subject and lines. */
    public byte[] commit() {
        return Arrays.copyOfRange(packed, Hashing.SIZE + 4, STATUS_AT);
    }
}
