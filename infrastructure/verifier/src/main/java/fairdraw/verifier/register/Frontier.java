package fairdraw.verifier.register;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import java.util.ArrayList;
import java.util.List;

/** The roots of the complete subtrees of a growing log, the largest first. */
public final class Frontier {

    private static final byte[] NODE = {1};

    private final List<Bytes> roots;
    private long size;

    /** Starts at a size with the roots that somebody says it has. */
    public Frontier(long size, List<Bytes> roots) {
        this.size = size;
        this.roots = new ArrayList<>(roots);
    }

    /** Adds a leaf hash. */
    public void push(Bytes leaf) {
        Bytes hash = leaf;
        for (long odd = size; (odd & 1) == 1; odd >>= 1) {
            hash = node(roots.remove(roots.size() - 1), hash);
        }
        roots.add(hash);
        size++;
    }

    /** Returns the root of the log so far. */
    public Bytes root() {
        if (roots.isEmpty()) {
            return Hashes.sha256();
        }
        Bytes hash = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            hash = node(roots.get(i), hash);
        }
        return hash;
    }

    public long size() {
        return size;
    }

    public List<Bytes> roots() {
        return List.copyOf(roots);
    }

    private static Bytes node(Bytes left, Bytes right) {
        return Hashes.sha256(NODE, left.array(), right.array());
    }
}
