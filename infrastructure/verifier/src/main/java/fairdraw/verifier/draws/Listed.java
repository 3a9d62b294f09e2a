package fairdraw.verifier.draws;

import fairdraw.verifier.drawing.Leaf;
import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** A leaf of the published list with its number of lines. */
public record Listed(Leaf leaf, int count) {

    /** The size of a leaf in a page, in bytes. */
    public static final int SIZE = 71;

    private static final byte[] LEAF = {0};
    private static final int COUNT_AT = 36;

    /** Returns the leaf at an offset of packed records, with its hash. */
    static Listed at(byte[] records, int offset, Bytes hash) {
        byte[] core = new byte[SIZE - 3];
        System.arraycopy(records, offset, core, 0, COUNT_AT);
        System.arraycopy(records, offset + COUNT_AT + 2, core, COUNT_AT, 32);
        int count = Short.toUnsignedInt(ByteBuffer.wrap(records).getShort(offset + COUNT_AT));
        return new Listed(new Leaf(new Bytes(core), records[offset + SIZE - 1], hash), count);
    }

    /** Writes the hash of the leaf at an offset of packed records to a place of 32 bytes. */
    public static void hash(
            MessageDigest digest, byte[] prefix, byte[] records, int offset, byte[] to, int at) {
        digest.update(LEAF);
        digest.update(prefix);
        digest.update(records, offset, SIZE);
        Hashes.write(digest, to, at);
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
        return leaf.personTag();
    }

    public Bytes commit() {
        return leaf.commit();
    }

    /** Returns the ticket number, which in a campaign is the lucky number's index. */
    public long number() {
        return leaf.number();
    }
}
