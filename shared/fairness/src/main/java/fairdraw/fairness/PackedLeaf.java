package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The 69 bytes that tell one entry of a draw from another: subject tag, ticket number, commitment,
 * status.
 */
public final class PackedLeaf {
    /** Bytes a leaf takes in a chunk: 32 + 4 + 32 + 1. */
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

    /** Packs a core of that draw; refuses the core of another draw. */
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

    /** The 69 bytes as a chunk stores them. */
    public byte[] bytes() {
        return packed.clone();
    }

    /** The core, which needs the draw's id put back. */
    public byte[] core(String drawId) {
        return Hashing.concat(Leaf.corePrefix(drawId), Arrays.copyOf(packed, STATUS_AT));
    }

    /** The leaf hash. */
    public byte[] leaf(String drawId) {
        return Leaf.leaf(core(drawId), status());
    }

    /** The leaf hash with its status, as ranking takes it. */
    public SealedLeaf sealed(String drawId) {
        return new SealedLeaf(leaf(drawId), status());
    }

    /** The status byte's meaning. */
    public LeafStatus status() {
        return LeafStatus.of(packed[STATUS_AT]);
    }

    /** The pseudonym that all entries of one subject share in a draw. */
    public byte[] subjectTag() {
        return Arrays.copyOf(packed, Hashing.SIZE);
    }

    /** The ticket number, 0 to 2^32 - 1. */
    public long ticketNo() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(packed).getInt(Hashing.SIZE));
    }

    /** The commitment to person and lines. */
    public byte[] commit() {
        return Arrays.copyOfRange(packed, Hashing.SIZE + 4, STATUS_AT);
    }
}
