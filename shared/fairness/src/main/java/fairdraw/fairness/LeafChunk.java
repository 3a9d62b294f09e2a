package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A chunk of a sealed list: up to 4,096 consecutive leaves, which are a whole subtree and one page
 * of the public leaves.
 */
public final class LeafChunk {
    private final List<PackedLeaf> packed;
    private final List<byte[]> hashes;

    private LeafChunk(List<PackedLeaf> packed, List<byte[]> hashes) {
        this.packed = packed;
        this.hashes = hashes;
    }

    /**
     * Makes a chunk of these leaves; refuses more than 4,096, and leaves that are not strictly
     * ascending.
     */
    public static LeafChunk of(String drawId, List<PackedLeaf> leaves) {
        if (leaves.size() > MerkleTree.CHUNK) {
            throw new IllegalArgumentException("a chunk cannot hold " + leaves.size() + " leaves");
        }
        List<byte[]> hashes = new ArrayList<>(leaves.size());
        for (PackedLeaf leaf : leaves) {
            byte[] hash = leaf.leaf(drawId);
            if (!hashes.isEmpty() && Arrays.compareUnsigned(hashes.getLast(), hash) >= 0) {
                throw new IllegalArgumentException(
                        "leaf " + hashes.size() + " is a duplicate or out of order");
            }
            hashes.add(hash);
        }
        return new LeafChunk(List.copyOf(leaves), List.copyOf(hashes));
    }

    /** Reads a stored chunk; refuses a malformed leaf and everything that {@link #of} refuses. */
    public static LeafChunk parse(String drawId, byte[] bytes) {
        List<PackedLeaf> leaves = new ArrayList<>(bytes.length / PackedLeaf.SIZE);
        for (int offset = 0; offset < bytes.length; offset += PackedLeaf.SIZE) {
            leaves.add(PackedLeaf.read(bytes, offset));
        }
        return of(drawId, leaves);
    }

    /** Returns the stored form, one leaf after the other. */
    public byte[] bytes() {
        byte[][] leaves = packed.stream().map(PackedLeaf::bytes).toArray(byte[][]::new);
        return Hashing.concat(leaves);
    }

    /** Returns the leaves in ascending order of their hashes. */
    public List<PackedLeaf> leaves() {
        return packed;
    }

    /** Returns the hashes of the leaves, in the same order. */
    public List<byte[]> hashes() {
        return hashes;
    }

    /** Returns the leaves as {@link Ranking} takes them, in the same order. */
    public List<SealedLeaf> sealed() {
        List<SealedLeaf> sealed = new ArrayList<>(packed.size());
        for (int i = 0; i < packed.size(); i++) {
            sealed.add(new SealedLeaf(hashes.get(i), packed.get(i).status()));
        }
        return List.copyOf(sealed);
    }

    /** Returns the root of this chunk's subtree. */
    public byte[] root() {
        return MerkleTree.root(hashes);
    }

    /**
     * Returns the first leaf hash, by which the chunk of a leaf is found; refuses an empty chunk.
     */
    public byte[] first() {
        return hashes.getFirst();
    }

    /** Returns the position of a leaf hash in this chunk, or -1. */
    public int indexOf(byte[] leaf) {
        int low = 0;
        int high = hashes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(hashes.get(middle), leaf);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
