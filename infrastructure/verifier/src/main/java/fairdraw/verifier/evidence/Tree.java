package fairdraw.verifier.evidence;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.util.List;

/** The Merkle tree of RFC 9162, section 2.1, over leaf hashes. */
public final class Tree {

    private static final byte[] NODE = {1};

    private Tree() {}

    /** Returns the root over these leaf hashes; for none, the SHA-256 of no bytes. */
    public static Bytes root(List<Bytes> leaves) {
        return leaves.isEmpty() ? Hashes.sha256() : subtree(leaves, 0, leaves.size());
    }

    private static Bytes subtree(List<Bytes> leaves, int from, int to) {
        if (to - from == 1) {
            return leaves.get(from);
        }
        int left = Integer.highestOneBit(to - from - 1);
        return node(subtree(leaves, from, from + left), subtree(leaves, from + left, to));
    }

    private static Bytes node(Bytes left, Bytes right) {
        return Hashes.sha256(NODE, left.array(), right.array());
    }

    /**
     * Returns the root that an inclusion path leads to.
     *
     * @throws Refuted if the path has another length than the leaf's place in the tree requires
     */
    public static Bytes rootOf(Bytes leaf, long index, long size, List<Bytes> path) throws Refuted {
        Refuted.unless(0 <= index && index < size, "the proof's index is outside the list");
        long place = index;
        long last = size - 1;
        Bytes root = leaf;
        for (Bytes sibling : path) {
            Refuted.unless(last > 0, "the proof's path is too long");
            if ((place & 1) == 1 || place == last) {
                root = node(sibling, root);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                root = node(root, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        Refuted.unless(last == 0, "the proof's path is too short");
        return root;
    }
}
