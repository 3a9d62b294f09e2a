package fairdraw.fairness.register;

import fairdraw.fairness.MerkleTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The proof that one log continues another (RFC 9162, section 2.1.4). */
public final class ConsistencyProof {
    private final long old;
    private final List<byte[]> frontier;
    private final List<byte[]> added;

    private ConsistencyProof(Frontier from, List<byte[]> added) {
        this.old = from.size();
        this.frontier = from.roots();
        this.added = added;
    }

    /**
     * Returns the path from a log to the one with these leaf hashes added. The frontier of the
     * shorter log and the added leaves are all that it takes. It is empty for an empty log.
     */
    public static List<byte[]> of(Frontier from, List<byte[]> added) {
        if (from.size() == 0) {
            return List.of();
        }
        List<byte[]> path = new ArrayList<>();
        new ConsistencyProof(from, added).collect(0, from.size() + added.size(), true, path);
        return path;
    }

    private void collect(long start, long end, boolean whole, List<byte[]> path) {
        if (old == end) {
            if (!whole) {
                path.add(tail(start));
            }
            return;
        }
        long split = start + Long.highestOneBit(end - start - 1);
        if (old <= split) {
            collect(start, split, whole, path);
            path.add(root(split, end));
        } else {
            collect(split, end, false, path);
            path.add(root(start, split));
        }
    }

    /** Returns the root of a range that lies within the old log only as a complete subtree. */
    private byte[] root(long start, long end) {
        if (end <= old) {
            return complete(start);
        }
        if (start >= old) {
            return MerkleTree.root(added.subList((int) (start - old), (int) (end - old)));
        }
        long split = start + Long.highestOneBit(end - start - 1);
        return MerkleTree.node(root(start, split), root(split, end));
    }

    private byte[] complete(long start) {
        int place = 0;
        for (long at = 0; at < start; place++) {
            at += Long.highestOneBit(old - at);
        }
        return frontier.get(place);
    }

    /** Returns the root of the last subtrees of the old log, those from {@code start} on. */
    private byte[] tail(long start) {
        int place = 0;
        long at = 0;
        while (at < start) {
            at += Long.highestOneBit(old - at);
            place++;
        }
        return Frontier.folded(frontier.subList(place, frontier.size()));
    }

    /** Whether the path proves that the log of {@code size} entries continues the shorter one. */
    public static boolean verify(
            long oldSize, byte[] oldRoot, long size, byte[] root, List<byte[]> path) {
        if (oldSize < 0 || oldSize > size || (oldSize == size && !path.isEmpty())) {
            return false;
        }
        if (oldSize == size) {
            return Arrays.equals(oldRoot, root);
        }
        if (oldSize == 0) {
            return path.isEmpty();
        }
        List<byte[]> nodes = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            nodes.addFirst(Objects.requireNonNull(oldRoot));
        }
        return !nodes.isEmpty() && leads(oldSize - 1, oldRoot, size - 1, root, nodes);
    }

    private static boolean leads(
            long oldLast, byte[] oldRoot, long last, byte[] root, List<byte[]> nodes) {
        int skipped = Long.numberOfTrailingZeros(~oldLast);
        long from = oldLast >> skipped;
        long to = last >> skipped;
        byte[] before = nodes.getFirst();
        byte[] after = before;
        for (byte[] node : nodes.subList(1, nodes.size())) {
            if (to == 0) {
                return false;
            }
            if ((from & 1) == 1 || from == to) {
                before = MerkleTree.node(node, before);
                after = MerkleTree.node(node, after);
                while ((from & 1) == 0 && from != 0) {
                    from >>= 1;
                    to >>= 1;
                }
            } else {
                after = MerkleTree.node(after, node);
            }
            from >>= 1;
            to >>= 1;
        }
        return to == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(after, root);
    }
}
