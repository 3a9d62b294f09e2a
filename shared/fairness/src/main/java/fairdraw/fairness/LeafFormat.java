package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;

/** The bytes of a list's leaves, which depend on whether its draw stands in a register. */
public enum LeafFormat {
    /** Subject tag, ticket number, commitment and status, of draws that stand in no register. */
    V1(69, "lottery.leaf.v1"),
    /** Person tag, ticket number, number of lines, commitment and status. */
    V2(71, "lottery.leaf.v2");

    private final int size;
    private final String tag;

    LeafFormat(int size, String tag) {
        this.size = size;
        this.tag = tag;
    }

    /** Returns the size of a leaf in a chunk, in bytes. */
    public int size() {
        return size;
    }

    /** Returns the first part of a core, which all records of a draw share. */
    byte[] corePrefix(String drawId) {
        return Hashing.concat(Hashing.tag(tag), Hashing.lp(drawId));
    }
}
