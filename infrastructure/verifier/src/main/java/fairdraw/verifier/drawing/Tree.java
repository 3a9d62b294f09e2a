package fairdraw.verifier.drawing;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The Merkle tree of RFC 9162, section 2.1, over leaf hashes. */
public final class Tree {

    /** The size of the subtrees that are computed beside each other, a power of two. */
    public static final int SUBTREE = 4096;

    private static final byte[] NODE = {1};
    private static final int HASH = 32;

    private Tree() {}

    /** Returns the root over these leaf hashes; for none, the SHA-256 of no bytes. */
    public static Bytes root(List<Bytes> leaves) {
        byte[] hashes = new byte[leaves.size() * HASH];
        int at = 0;
        for (Bytes leaf : leaves) {
            System.arraycopy(leaf.array(), 0, hashes, at, HASH);
            at += HASH;
        }
        return root(hashes);
    }

    /** Returns the root over leaf hashes that stand one after the other. */
    public static Bytes root(byte[] hashes) {
        if (hashes.length == 0) {
            return Hashes.sha256();
        }
        int stretch = SUBTREE * HASH;
        byte[] roots = new byte[(hashes.length + stretch - 1) / stretch * HASH];
        IntStream.range(0, roots.length / HASH)
                .parallel()
                .forEach(part -> {
                    int end = Math.min((part + 1) * stretch, hashes.length);
                    fold(Arrays.copyOfRange(hashes, part * stretch, end), roots, part * HASH);
                });
        byte[] root = new byte[HASH];
        fold(roots, root, 0);
        return new Bytes(root);
    }

    /**
     * Pairs neighbours level by level and moves an odd last node up, which gives the standard's
     * splits at powers of two; overwrites the nodes.
     */
    private static void fold(byte[] nodes, byte[] to, int at) {
        MessageDigest digest = Hashes.digest();
        int size = nodes.length / HASH;
        while (size > 1) {
            for (int pair = 0; pair < size / 2; pair++) {
                digest.update(NODE);
                digest.update(nodes, 2 * pair * HASH, 2 * HASH);
                Hashes.write(digest, nodes, pair * HASH);
            }
            if (size % 2 == 1) {
                System.arraycopy(nodes, (size - 1) * HASH, nodes, size / 2 * HASH, HASH);
            }
            size = (size + 1) / 2;
        }
        System.arraycopy(nodes, 0, to, at, HASH);
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
