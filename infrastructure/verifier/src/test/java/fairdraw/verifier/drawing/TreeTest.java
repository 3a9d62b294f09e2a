package fairdraw.verifier.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.verifier.reading.Bytes;
import fairdraw.verifier.reading.Hashes;
import fairdraw.verifier.reading.Refuted;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public final class TreeTest {

    /** Returns the siblings of a leaf, nearest first, by the recursive definition of RFC 9162. */
    public static List<Bytes> path(List<Bytes> leaves, int index) {
        if (leaves.size() < 2) {
            return new ArrayList<>();
        }
        int half = 1;
        while (2 * half < leaves.size()) {
            half *= 2;
        }
        List<Bytes> left = leaves.subList(0, half);
        List<Bytes> right = leaves.subList(half, leaves.size());
        List<Bytes> path = index < half ? path(left, index) : path(right, index - half);
        path.add(Tree.root(index < half ? right : left));
        return path;
    }

    static List<Bytes> leaves(int count) {
        List<Bytes> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Hashes.sha256(Hashes.u64(i)));
        }
        return leaves;
    }

    @Test
    void everyLeafOfEveryTreeHasAProofThatLeadsToItsRoot() throws Refuted {
        for (int size = 1; size <= 70; size++) {
            List<Bytes> leaves = leaves(size);
            Bytes root = Tree.root(leaves);
            for (int index = 0; index < size; index++) {
                assertThat(Tree.rootOf(leaves.get(index), index, size, path(leaves, index)))
                        .as("leaf %d of %d", index, size)
                        .isEqualTo(root);
            }
        }
    }

    @Test
    void aProofForAnotherPlaceLeadsElsewhereOrNowhere() {
        List<Bytes> leaves = leaves(13);
        Bytes root = Tree.root(leaves);
        for (int place = 0; place < 13; place++) {
            if (place != 5) {
                assertThat(leadsTo(root, leaves.get(5), place, path(leaves, 5))).isFalse();
            }
        }
    }

    private static boolean leadsTo(Bytes root, Bytes leaf, int place, List<Bytes> path) {
        try {
            return Tree.rootOf(leaf, place, 13, path).equals(root);
        } catch (Refuted wrongLength) {
            return false;
        }
    }

    @Test
    void aPathOfAnotherLengthIsRefused() {
        List<Bytes> leaves = leaves(8);
        List<Bytes> path = path(leaves, 3);
        assertThatThrownBy(() -> Tree.rootOf(leaves.get(3), 3, 8, path.subList(0, 2)))
                .hasMessageContaining("too short");
        List<Bytes> longer = new ArrayList<>(path);
        longer.add(leaves.getFirst());
        assertThatThrownBy(() -> Tree.rootOf(leaves.get(3), 3, 8, longer))
                .hasMessageContaining("too long");
        assertThatThrownBy(() -> Tree.rootOf(leaves.get(3), 8, 8, path))
                .hasMessageContaining("outside");
    }
}
