package fairdraw.fairness;

import fairdraw.fairness.encoding.Hashing;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 9162, section 2.1, over leaf hashes, built whole or from chunks of 4,096
 * leaves.
 */
public final class MerkleTree {
    /**
     * The number of leaves in every chunk but the last; a power of two, so that a chunk is a whole
     * subtree.
     */
    public static final int CHUNK = 4096;

    private MerkleTree() {}

    /** Returns the root of no leaves, the SHA-256 of no bytes. */
    public static byte[] emptyRoot() {
        return Hashing.sha256();
    }

    /** Returns the parent of two nodes. */
    public static byte[] node(byte[] left, byte[] right) {
        return node(Hashing.digest(), left, right);
    }

    /** Returns the root over leaf hashes, in the given order. */
    public static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return emptyRoot();
        }
        MessageDigest digest = Hashing.digest();
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            level = parents(digest, level);
        }
        return level.getFirst();
    }

    /**
     * Returns the inclusion path of a leaf, from its sibling upwards; refuses an index outside the
     * list.
     */
    public static List<byte[]> path(List<byte[]> leaves, int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("no leaf " + index + " among " + leaves.size());
        }
        MessageDigest digest = Hashing.digest();
        List<byte[]> path = new ArrayList<>();
        List<byte[]> level = leaves;
        int at = index;
        while (level.size() > 1) {
            int sibling = at ^ 1;
            // The last node of an odd level has no sibling: it moves up unchanged and adds nothing
            // to the path.
            if (sibling < level.size()) {
                path.add(level.get(sibling));
            }
            level = parents(digest, level);
            at >>= 1;
        }
        return List.copyOf(path);
    }

    /** Returns the number of chunks of a list with that many leaves; 0 for an empty list. */
    public static int chunks(long leaves) {
        if (leaves < 0) {
            throw new IllegalArgumentException("a list has no negative size: " + leaves);
        }
        return Math.toIntExact(Math.ceilDiv(leaves, CHUNK));
    }

    /**
     * Returns the root of a list from the roots of its chunks; refuses a number of roots that does
     * not fit the number of leaves.
     */
    public static byte[] rootOfChunks(List<byte[]> chunkRoots, long leaves) {
        requireAll(chunkRoots, leaves);
        return root(chunkRoots);
    }

    /**
     * Returns the inclusion path of a leaf from the leaf hashes of its chunk and the roots of all
     * chunks.
     */
    public static List<byte[]> pathOfChunks(
            List<byte[]> leavesOfChunk, List<byte[]> chunkRoots, long leaves, long index) {
        requireAll(chunkRoots, leaves);
        if (index < 0 || index >= leaves) {
            throw new IllegalArgumentException("no leaf " + index + " among " + leaves);
        }
        int chunk = (int) (index / CHUNK);
        if (leavesOfChunk.size() != Math.min(CHUNK, leaves - (long) chunk * CHUNK)) {
            throw new IllegalArgumentException("not the leaves of chunk " + chunk);
        }
        List<byte[]> path = new ArrayList<>(path(leavesOfChunk, (int) (index % CHUNK)));
        path.addAll(path(chunkRoots, chunk));
        return List.copyOf(path);
    }

    /**
     * Whether the path leads from the leaf at an index of a list of {@code leaves} leaves to the
     * root (RFC 9162, section 2.1.3.2).
     */
    public static boolean verify(
            byte[] leaf, long index, long leaves, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= leaves) {
            return false;
        }
        MessageDigest digest = Hashing.digest();
        long at = index;
        long last = leaves - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = node(digest, sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(digest, hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    private static void requireAll(List<byte[]> chunkRoots, long leaves) {
        if (chunkRoots.size() != chunks(leaves)) {
            throw new IllegalArgumentException(
                    leaves + " leaves do not make " + chunkRoots.size() + " chunks");
        }
    }

    /**
     * Pairs neighbours and moves an odd last node up, which gives the RFC's splits at powers of
     * two.
     */
    private static List<byte[]> parents(MessageDigest digest, List<byte[]> level) {
        List<byte[]> parents = new ArrayList<>((level.size() + 1) / 2);
        for (int i = 0; i + 1 < level.size(); i += 2) {
            parents.add(node(digest, level.get(i), level.get(i + 1)));
        }
        if (level.size() % 2 == 1) {
            parents.add(level.getLast());
        }
        return parents;
    }

    private static byte[] node(MessageDigest digest, byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }
}
