package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Leaves that survive packing, and chunks that take only strictly ascending leaves. */
final class LeafChunkTest {
    private static final LeafChunk LOTTERY = LotteryDraw.list();

    @Test
    void sixtyNineBytesGiveBackTheLeaf() {
        for (LotteryDraw.Ticket ticket : LotteryDraw.TICKETS) {
            PackedLeaf packed = PackedLeaf.read(LeafFormat.V1, ticket.packed().bytes(), 0);
            byte[] core =
                    Leaf.core(LotteryDraw.DRAW, ticket.tag(), ticket.number(), ticket.commit());
            assertThat(packed.bytes()).hasSize(LeafFormat.V1.size());
            assertThat(packed.core(LotteryDraw.DRAW)).isEqualTo(core);
            assertThat(packed.leaf(LotteryDraw.DRAW)).isEqualTo(Leaf.leaf(core, ticket.status()));
            assertThat(packed.ticketNo()).isEqualTo(ticket.number());
            assertThat(packed.subjectTag()).isEqualTo(ticket.tag());
            assertThat(packed.commit()).isEqualTo(ticket.commit());
            assertThat(packed.status()).isEqualTo(ticket.status());
            assertThat(PackedLeaf.ofCore(LotteryDraw.DRAW, core, ticket.status()).bytes())
                    .isEqualTo(packed.bytes());
        }
    }

    @Test
    void theCoreOfAnotherDrawIsRefused() {
        byte[] core = LotteryDraw.TICKETS.getFirst().packed().core(LotteryDraw.DRAW);
        assertThatThrownBy(() -> PackedLeaf.ofCore("draw_TEST0005", core, LeafStatus.ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        PackedLeaf.ofCore(
                                LotteryDraw.DRAW,
                                Arrays.copyOf(core, core.length + 1),
                                LeafStatus.ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ticketNumbersAreUnsignedThirtyTwoBitWords() {
        byte[] hash = new byte[32];
        assertThatThrownBy(() -> PackedLeaf.of(hash, -1, hash, LeafStatus.ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PackedLeaf.of(hash, 1L << 32, hash, LeafStatus.ACTIVE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PackedLeaf.of(hash, Leaf.MAX_TICKET_NO, hash, LeafStatus.DENIED).ticketNo())
                .isEqualTo(4294967295L);
    }

    @Test
    void aStoredChunkIsReadAsItWasWritten() {
        LeafChunk read = LeafChunk.parse(LotteryDraw.DRAW, LeafFormat.V1, LOTTERY.bytes());
        assertThat(read.bytes()).isEqualTo(LOTTERY.bytes()).hasSize(4 * LeafFormat.V1.size());
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
        LeafChunk empty = LeafChunk.parse(LotteryDraw.DRAW, LeafFormat.V1, new byte[0]);
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
        unknownStatus[LeafFormat.V1.size() - 1] = 3;
        assertThatThrownBy(() -> LeafChunk.parse(LotteryDraw.DRAW, LeafFormat.V1, unknownStatus))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        LeafChunk.parse(
                                LotteryDraw.DRAW,
                                LeafFormat.V1,
                                Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(List<PackedLeaf> leaves) {
        assertThatThrownBy(() -> LeafChunk.of(LotteryDraw.DRAW, leaves))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
