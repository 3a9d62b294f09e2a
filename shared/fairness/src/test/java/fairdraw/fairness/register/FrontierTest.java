package fairdraw.fairness.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.Bits;
import fairdraw.fairness.MerkleTree;
import fairdraw.fairness.encoding.Sha256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The tree of a log by its frontier, against RFC 9162's own recursion. */
final class FrontierTest {

    private static List<byte[]> leaves(int count) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Sha256.of("leaf " + i));
        }
        return leaves;
    }

    private static Frontier frontier(List<byte[]> leaves) {
        Frontier frontier = Frontier.EMPTY;
        for (byte[] leaf : leaves) {
            frontier = frontier.push(leaf);
        }
        return frontier;
    }

    /** RFC 9162, section 2.1.4.1, word for word. */
    private static List<byte[]> recursion(int old, List<byte[]> leaves, boolean whole) {
        int size = leaves.size();
        if (old == size) {
            return whole ? List.of() : List.of(MerkleTree.root(leaves));
        }
        int k = Integer.highestOneBit(size - 1);
        List<byte[]> path = new ArrayList<>();
        if (old <= k) {
            path.addAll(recursion(old, leaves.subList(0, k), whole));
            path.add(MerkleTree.root(leaves.subList(k, size)));
        } else {
            path.addAll(recursion(old - k, leaves.subList(k, size), false));
            path.add(MerkleTree.root(leaves.subList(0, k)));
        }
        return path;
    }

    @Test
    void itsRootIsThatOfTheWholeTree() {
        List<byte[]> leaves = leaves(130);
        for (int size = 0; size <= leaves.size(); size++) {
            Frontier frontier = frontier(leaves.subList(0, size));
            assertThat(frontier.root()).isEqualTo(MerkleTree.root(leaves.subList(0, size)));
            assertThat(Frontier.of(size, frontier.roots()).root()).isEqualTo(frontier.root());
        }
    }

    @Test
    void proofsOfRandomSizesAreTheRecursionsAndHoldForNoOtherRoot() {
        SplittableRandom random = new SplittableRandom(9162);
        List<byte[]> leaves = leaves(300);
        for (int i = 0; i < 2_000; i++) {
            int size = random.nextInt(1, leaves.size() + 1);
            int old = random.nextInt(1, size + 1);
            Frontier before = frontier(leaves.subList(0, old));
            List<byte[]> path = ConsistencyProof.of(before, leaves.subList(old, size));
            byte[] root = MerkleTree.root(leaves.subList(0, size));
            List<byte[]> expected = recursion(old, leaves.subList(0, size), true);
            assertThat(path.size()).isEqualTo(expected.size());
            for (int node = 0; node < path.size(); node++) {
                assertThat(Arrays.equals(path.get(node), expected.get(node))).isTrue();
            }
            assertThat(ConsistencyProof.verify(old, before.root(), size, root, path)).isTrue();
            int bit = random.nextInt(256);
            assertThat(
                            ConsistencyProof.verify(
                                    old, Bits.flipped(before.root(), bit), size, root, path))
                    .isFalse();
            assertThat(
                            ConsistencyProof.verify(
                                    old, before.root(), size, Bits.flipped(root, bit), path))
                    .isFalse();
            if (!path.isEmpty()) {
                List<byte[]> shorter = path.subList(0, path.size() - 1);
                assertThat(ConsistencyProof.verify(old, before.root(), size, root, shorter))
                        .isFalse();
            }
        }
    }

    @Test
    void anEmptyLogIsContinuedByAnyWithoutAProof() {
        byte[] root = MerkleTree.root(leaves(3));
        assertThat(ConsistencyProof.of(Frontier.EMPTY, leaves(3))).isEmpty();
        assertThat(ConsistencyProof.verify(0, MerkleTree.emptyRoot(), 3, root, List.of())).isTrue();
        assertThat(ConsistencyProof.verify(3, root, 2, root, List.of())).isFalse();
    }

    @Test
    void aFrontierThatDoesNotFitItsSizeIsRefused() {
        assertThatThrownBy(() -> Frontier.of(3, leaves(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
