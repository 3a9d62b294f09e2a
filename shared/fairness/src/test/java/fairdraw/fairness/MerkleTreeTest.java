package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.Hashing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of RFC 9162, whole and in chunks, and its paths, which prove nothing but their leaf. */
final class MerkleTreeTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 1000, 4095, 4096, 4097})
    void theRootIsThatOfTheRecursiveDefinition(int size) {
        List<byte[]> leaves = leaves(size);
        assertThat(MerkleTree.root(leaves)).isEqualTo(recursive(leaves));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4095, 4096, 4097, 8192, 8193, 3 * 4096, 3 * 4096 + 5, 5 * 4096})
    void chunksGiveTheSameRoot(int size) {
        List<byte[]> leaves = leaves(size);
        assertThat(MerkleTree.rootOfChunks(chunkRoots(leaves), size))
                .isEqualTo(MerkleTree.root(leaves));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4095, 4096, 4097, 8192, 8193, 3 * 4096 + 5})
    void chunksGiveTheSamePathsAndTheyVerify(int size) {
        samePaths(size, size);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void chunksOfAnyNumberOfLeavesGiveTheSamePaths(long seed) {
        samePaths(new SplittableRandom(seed).nextInt(1, 20_000), seed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 16, 33})
    void everyLeafOfASmallTreeIsProvenAndOnlyInItsPlace(int size) {
        List<byte[]> leaves = leaves(size);
        byte[] root = MerkleTree.root(leaves);
        for (int i = 0; i < size; i++) {
            List<byte[]> path = MerkleTree.path(leaves, i);
            for (int j = 0; j < size; j++) {
                assertThat(MerkleTree.verify(leaves.get(i), j, size, path, root)).isEqualTo(i == j);
            }
            assertThat(MerkleTree.verify(leaves.get(i), -1, size, path, root)).isFalse();
            assertThat(MerkleTree.verify(leaves.get(i), size, size, path, root)).isFalse();
        }
    }

    @Test
    void aPathWithAnyBitChangedProvesNothing() {
        List<byte[]> leaves = leaves(5000);
        byte[] root = MerkleTree.root(leaves);
        List<byte[]> path = MerkleTree.path(leaves, 4321);
        for (int step = 0; step < path.size(); step++) {
            for (int bit = 0; bit < 256; bit += 7) {
                List<byte[]> changed = new ArrayList<>(path);
                changed.set(step, Bits.flipped(path.get(step), bit));
                assertThat(MerkleTree.verify(leaves.get(4321), 4321, 5000, changed, root))
                        .isFalse();
            }
        }
    }

    @Test
    void aPathCutShortOrDrawnOutProvesNothing() {
        List<byte[]> leaves = leaves(100);
        byte[] root = MerkleTree.root(leaves);
        List<byte[]> path = MerkleTree.path(leaves, 42);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(root);
        assertThat(MerkleTree.verify(leaves.get(42), 42, 100, path, root)).isTrue();
        assertThat(MerkleTree.verify(leaves.get(42), 42, 100, longer, root)).isFalse();
        assertThat(
                        MerkleTree.verify(
                                leaves.get(42), 42, 100, path.subList(0, path.size() - 1), root))
                .isFalse();
    }

    @Test
    void anInnerNodeIsNoLeaf() {
        List<byte[]> leaves = leaves(4);
        byte[] inner = MerkleTree.node(leaves.get(0), leaves.get(1));
        List<byte[]> path = List.of(MerkleTree.node(leaves.get(2), leaves.get(3)));
        assertThat(MerkleTree.verify(inner, 0, 4, path, MerkleTree.root(leaves))).isFalse();
    }

    @Test
    void chunksThatDoNotFitTheListAreRefused() {
        List<byte[]> leaves = leaves(4097);
        List<byte[]> roots = chunkRoots(leaves);
        assertThatThrownBy(() -> MerkleTree.rootOfChunks(roots, 4096))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> MerkleTree.pathOfChunks(leaves.subList(0, 4096), roots, 4097, 4096))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        MerkleTree.pathOfChunks(leaves.subList(4096, 4097), roots, 4097, 4097))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void samePaths(int size, long seed) {
        List<byte[]> leaves = leaves(size);
        List<byte[]> roots = chunkRoots(leaves);
        byte[] root = MerkleTree.root(leaves);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 12; i++) {
            int index = i == 0 ? size - 1 : random.nextInt(size);
            List<byte[]> chunk = chunks(leaves).get(index / MerkleTree.CHUNK);
            List<byte[]> path = MerkleTree.pathOfChunks(chunk, roots, size, index);
            assertThat(path)
                    .describedAs("leaf %s of %s, seed %s", index, size, seed)
                    .containsExactlyElementsOf(MerkleTree.path(leaves, index));
            assertThat(MerkleTree.verify(leaves.get(index), index, size, path, root)).isTrue();
        }
    }

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            leaves.add(Hashing.sha256(ByteBuffer.allocate(4).putInt(i).array()));
        }
        return leaves;
    }

    private static List<List<byte[]>> chunks(List<byte[]> leaves) {
        List<List<byte[]>> chunks = new ArrayList<>();
        for (int from = 0; from < leaves.size(); from += MerkleTree.CHUNK) {
            chunks.add(leaves.subList(from, Math.min(leaves.size(), from + MerkleTree.CHUNK)));
        }
        return chunks;
    }

    private static List<byte[]> chunkRoots(List<byte[]> leaves) {
        return chunks(leaves).stream().map(MerkleTree::root).toList();
    }

    /** Returns the root by the recursive definition of RFC 9162, section 2.1.1. */
    private static byte[] recursive(List<byte[]> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? MerkleTree.emptyRoot() : leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return MerkleTree.node(
                recursive(leaves.subList(0, k)), recursive(leaves.subList(k, leaves.size())));
    }
}
