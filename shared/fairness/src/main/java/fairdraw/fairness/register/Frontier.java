package fairdraw.fairness.register;

import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.encoding.Hashing;
import java.util.ArrayList;
import java.util.List;

/**
 * The roots of the complete subtrees of a log, the largest first: all of an RFC 9162 tree that is
 * needed to go on appending to it.
 */
public final class Frontier {
    /** The log without an entry. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private static final byte[] LEAF = {0};

    private final long size;
    private final List<byte[]> roots;

    private Frontier(long size, List<byte[]> roots) {
        this.size = size;
        this.roots = List.copyOf(roots);
    }

    /** Returns the frontier of a stored log; refuses roots that do not fit its size. */
    public static Frontier of(long size, List<byte[]> roots) {
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    size + " entries do not have " + roots.size() + " complete subtrees");
        }
        roots.forEach(root -> Hashing.requireHash("a root of the frontier", root));
        return new Frontier(size, roots);
    }

    /** Returns the leaf hash of the exact bytes of an entry. */
    public static byte[] leaf(byte[] entry) {
        return Hashing.sha256(LEAF, entry);
    }

    /** Returns the frontier with one more leaf hash. */
    public Frontier push(byte[] leaf) {
        List<byte[]> next = new ArrayList<>(roots);
        byte[] hash = Hashing.requireHash("a leaf", leaf);
        for (long odd = size; (odd & 1) == 1; odd >>= 1) {
            hash = MerkleTree.node(next.removeLast(), hash);
        }
        next.add(hash);
        return new Frontier(size + 1, next);
    }

    /** Returns the root of the log; of an empty one, the SHA-256 of no bytes. */
    public byte[] root() {
        return roots.isEmpty() ? MerkleTree.emptyRoot() : folded(roots);
    }

    public long size() {
        return size;
    }

    public List<byte[]> roots() {
        return roots;
    }

    static byte[] folded(List<byte[]> roots) {
        byte[] hash = roots.getLast();
        for (byte[] left : roots.reversed().subList(1, roots.size())) {
            hash = MerkleTree.node(left, hash);
        }
        return hash;
    }
}
