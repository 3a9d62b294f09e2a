package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.leaves.VectorTickets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chunks of a list, which take only strictly ascending leaves. */
final class LeafChunkTest {
    private static final LeafChunk LOTTERY = VectorTickets.list();

    @Test
    void aStoredChunkIsReadAsItWasWritten() {
        LeafChunk read = LeafChunk.parse(Vectors.DRAW, LOTTERY.bytes());
        assertThat(read.bytes()).isEqualTo(LOTTERY.bytes()).hasSize(4 * PackedLeaf.SIZE);
        assertThat(read.root()).isEqualTo(LOTTERY.root());
        assertThat(read.sealed()).isEqualTo(LOTTERY.sealed());
    }

    @Test
    void aLeafIsFoundByItsHash() {
        for (int i = 0; i < 4; i++) {
            assertThat(LOTTERY.indexOf(LOTTERY.hashes().get(i))).isEqualTo(i);
            assertThat(LOTTERY.indexOf(Bits.flipped(LOTTERY.hashes().get(i), 3))).isEqualTo(-1);
        }
    }

    @Test
    void anEmptyListIsOneEmptyChunk() {
        LeafChunk empty = LeafChunk.parse(Vectors.DRAW, new byte[0]);
        assertThat(empty.leaves()).isEmpty();
        assertThat(empty.root()).isEqualTo(MerkleTree.emptyRoot());
    }

    @Test
    void duplicatesAndDisorderAreRefused() {
        List<PackedLeaf> twice = new ArrayList<>(LOTTERY.leaves());
        twice.add(1, twice.get(0));
        refused(twice);
        refused(LOTTERY.leaves().reversed());
    }

    @Test
    void brokenChunksAreRefused() {
        byte[] bytes = LOTTERY.bytes();
        byte[] unknownStatus = bytes.clone();
        unknownStatus[PackedLeaf.SIZE - 1] = 3;
        assertThatThrownBy(() -> LeafChunk.parse(Vectors.DRAW, unknownStatus))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> LeafChunk.parse(Vectors.DRAW, Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(List<PackedLeaf> leaves) {
        assertThatThrownBy(() -> LeafChunk.of(Vectors.DRAW, leaves))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
