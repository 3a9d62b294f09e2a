package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The bytes in which the leaves of a draw differ: the tag of a person, ticket number, commitment
 * and status, and from version 2 on the number of lines.
 */
public final class PackedLeaf {
    private final LeafFormat format;
    private final byte[] packed;

    private PackedLeaf(LeafFormat format, byte[] packed) {
        this.format = format;
        this.packed = packed;
    }

    /** Packs the four parts; refuses wrong lengths and a ticket number outside 0 to 2^32 - 1. */
    public static PackedLeaf of(
            byte[] subjectTag, long ticketNo, byte[] commit, LeafStatus status) {
        return ofCore("", Leaf.core("", subjectTag, ticketNo, commit), status);
    }

    /** Reads a leaf at an offset of a chunk; refuses an unknown status. */
    public static PackedLeaf read(LeafFormat format, byte[] chunk, int offset) {
        int size = format.size();
        if (offset < 0 || chunk.length - offset < size) {
            throw new IllegalArgumentException("no whole leaf at offset " + offset);
        }
        LeafStatus.of(chunk[offset + size - 1]);
        return new PackedLeaf(format, Arrays.copyOfRange(chunk, offset, offset + size));
    }

    /** Packs a core of the draw, of version 1; refuses a core of another draw. */
    public static PackedLeaf ofCore(String drawId, byte[] core, LeafStatus status) {
        byte[] prefix = LeafFormat.V1.corePrefix(drawId);
        int size = LeafFormat.V1.size();
        if (core.length != prefix.length + size - 1
                || !Arrays.equals(core, 0, prefix.length, prefix, 0, prefix.length)) {
            throw new IllegalArgumentException("not a core of draw " + drawId);
        }
        byte[] packed = Arrays.copyOfRange(core, prefix.length, prefix.length + size);
        packed[size - 1] = (byte) status.code();
        return new PackedLeaf(LeafFormat.V1, packed);
    }

    /** Returns the bytes as a chunk stores them. */
    public byte[] bytes() {
        return packed.clone();
    }

    /** Returns the format that these bytes are in. */
    public LeafFormat format() {
        return format;
    }

    /** Returns the core, to which the draw's id is added again. */
    public byte[] core(String drawId) {
        return Hashing.concat(format.corePrefix(drawId), Arrays.copyOf(packed, statusAt()));
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
        return LeafStatus.of(packed[statusAt()]);
    }

    /** Returns the tag, the 32-byte pseudonym that all records of one person share in a draw. */
    public byte[] subjectTag() {
        return Arrays.copyOf(packed, Hashing.SIZE);
    }

    /** Returns the ticket number, 0 to 2^32 - 1. */
    public long ticketNo() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(packed).getInt(Hashing.SIZE));
    }

    /** Returns the 32-byte commitment to person and lines. */
    public byte[] commit() {
        return Arrays.copyOfRange(packed, statusAt() - Hashing.SIZE, statusAt());
    }

    private int statusAt() {
        return format.size() - 1;
    }
}
