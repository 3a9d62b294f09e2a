package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import fairdraw.fairness.encoding.Hex;
import java.util.Arrays;

/** A leaf hash with its status, in the order of the sealed list: ascending as unsigned bytes. */
public final class SealedLeaf implements Comparable<SealedLeaf> {
    private final byte[] leaf;
    private final LeafStatus status;

    /** Refuses a hash that is not 32 bytes. */
    public SealedLeaf(byte[] leaf, LeafStatus status) {
        this.leaf = Hashing.requireHash("leaf", leaf);
        this.status = status;
    }

    /** Returns the leaf hash. */
    public byte[] leaf() {
        return leaf;
    }

    /** Returns the status, of which only ACTIVE takes part. */
    public LeafStatus status() {
        return status;
    }

    @Override
    public int compareTo(SealedLeaf other) {
        return Arrays.compareUnsigned(leaf, other.leaf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedLeaf that
                && Arrays.equals(leaf, that.leaf)
                && status == that.status;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leaf);
    }

    @Override
    public String toString() {
        return Hex.encode(leaf) + " " + status;
    }
}
