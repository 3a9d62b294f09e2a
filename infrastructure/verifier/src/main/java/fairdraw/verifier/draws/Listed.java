package fairdraw.verifier.draws;

import fairdraw.verifier.evidence.Leaf;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.nio.ByteBuffer;

/**
 * A leaf of the published list with its number of lines.
 *
 * @param leaf the leaf, whose core here is what it does not share with the draw's other leaves
 */
public record Listed(Leaf leaf, int count) {

    /** The size of a leaf in a page, in bytes. */
    public static final int SIZE = 71;

    private static final byte[] LEAF = {0};
    private static final int COUNT_AT = 36;

    /** Reads the leaf at an offset of a page; refuses an unknown status. */
    public static Listed of(byte[] prefix, byte[] page, int offset) throws Refuted {
        Bytes packed = new Bytes(page).slice(offset, offset + SIZE);
        int status = packed.array()[SIZE - 1];
        Refuted.unless(
                Leaf.ACTIVE <= status && status <= Leaf.DENIED, "a leaf's status is " + status);
        byte[] core = new byte[SIZE - 3];
        System.arraycopy(packed.array(), 0, core, 0, COUNT_AT);
        System.arraycopy(packed.array(), COUNT_AT + 2, core, COUNT_AT, 32);
        Bytes hash = Hashes.sha256(LEAF, prefix, packed.array());
        int count = Short.toUnsignedInt(ByteBuffer.wrap(packed.array()).getShort(COUNT_AT));
        return new Listed(new Leaf(new Bytes(core), status, hash), count);
    }

    /** Returns the bytes that all leaves of a draw share. */
    public static byte[] prefix(String draw) {
        byte[] tag = Hashes.tag("lottery.leaf.v2");
        byte[] id = Hashes.lp(draw);
        return ByteBuffer.allocate(tag.length + id.length).put(tag).put(id).array();
    }

    public boolean active() {
        return leaf.active();
    }

    public Bytes personTag() {
        return Leaf.tagIn(leaf.core());
    }

    public Bytes commit() {
        return Leaf.commitIn(leaf.core());
    }

    /** Returns the ticket number, which in a campaign is the lucky number's index. */
    public long number() {
        return Integer.toUnsignedLong(ByteBuffer.wrap(leaf.core().array()).getInt(32));
    }
}
