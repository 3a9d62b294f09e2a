package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.encoding.Sha256;
import fairdraw.fairness.encoding.Utf8;
import fairdraw.fairness.leaves.Leaf;
import fairdraw.fairness.leaves.Opening;
import fairdraw.fairness.leaves.PersonTag;
import fairdraw.fairness.leaves.Seed;
import fairdraw.fairness.leaves.Stub;
import fairdraw.fairness.leaves.VectorTickets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The detection of every single-bit change in the inputs of a draw. */
final class TamperingTest {
    private static final LeafChunk LIST = VectorTickets.list();

    @Test
    void noBitOfAListCanBeChanged() {
        byte[] bytes = LIST.bytes();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            assertThat(isTheList(Bits.flipped(bytes, bit))).describedAs("bit %s", bit).isFalse();
        }
        assertThat(isTheList(bytes)).isTrue();
    }

    @Test
    void noLeafCanBeLeftOutAddedOrExchanged() {
        byte[] bytes = LIST.bytes();
        for (int i = 0; i < 4; i++) {
            byte[] without = new byte[bytes.length - Leaf.SIZE];
            int at = i * Leaf.SIZE;
            System.arraycopy(bytes, 0, without, 0, at);
            System.arraycopy(bytes, at + Leaf.SIZE, without, at, without.length - at);
            assertThat(isTheList(without)).isFalse();
        }
        assertThat(isTheList(Arrays.copyOf(bytes, bytes.length + Leaf.SIZE))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void otherRulesAnotherListOrRandomnessGiveAnotherResult(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] randomness = Vectors.bytes("1 randomness");
        byte[] rules = Vectors.bytes("1 rulesHash");
        byte[] root = Vectors.bytes("1 root");
        List<String> scores = scores(Seed.derive(randomness, rules, root));
        for (int i = 0; i < 100; i++) {
            int bit = random.nextInt(256);
            assertThat(scores(Seed.derive(Bits.flipped(randomness, bit), rules, root)))
                    .isNotEqualTo(scores);
            assertThat(scores(Seed.derive(randomness, Bits.flipped(rules, bit), root)))
                    .isNotEqualTo(scores);
            assertThat(scores(Seed.derive(randomness, rules, Bits.flipped(root, bit))))
                    .isNotEqualTo(scores);
        }
    }

    @Test
    void everyPartOfAnEntryIsInItsLeaf() {
        byte[] key = Sha256.of("k");
        byte[] nonce = Sha256.of("n");
        byte[] leaf = leaf("d", key, "w", "s", 1, 2, nonce, "null", LeafStatus.ACTIVE);
        assertThat(
                        List.of(
                                leaf("e", key, "w", "s", 1, 2, nonce, "null", LeafStatus.ACTIVE),
                                leaf("d", nonce, "w", "s", 1, 2, nonce, "null", LeafStatus.ACTIVE),
                                leaf("d", key, "x", "s", 1, 2, nonce, "null", LeafStatus.ACTIVE),
                                leaf("d", key, "w", "t", 1, 2, nonce, "null", LeafStatus.ACTIVE),
                                leaf("d", key, "w", "s", 2, 2, nonce, "null", LeafStatus.ACTIVE),
                                leaf("d", key, "w", "s", 1, 1, nonce, "null", LeafStatus.ACTIVE),
                                leaf("d", key, "w", "s", 1, 2, key, "null", LeafStatus.ACTIVE),
                                leaf("d", key, "w", "s", 1, 2, nonce, "", LeafStatus.ACTIVE),
                                leaf("d", key, "w", "s", 1, 2, nonce, "null", LeafStatus.WITHDRAWN),
                                leaf("d", key, "w", "s", 1, 2, nonce, "null", LeafStatus.DENIED)))
                .doesNotContain(leaf)
                .doesNotHaveDuplicates();
    }

    @Test
    void lengthsKeepNeighbouringFieldsApart() {
        byte[] key = Sha256.of("k");
        assertThat(PersonTag.of(key, "ab", "c")).isNotEqualTo(PersonTag.of(key, "a", "bc"));
        assertThat(Opening.of(key, "ab", "c").whoHash())
                .isNotEqualTo(Opening.of(key, "a", "bc").whoHash());
    }

    private static List<String> scores(byte[] seed) {
        return Ranking.best(seed, LIST.sealed().iterator(), 4).stream()
                .map(RankedLeaf::score)
                .toList();
    }

    private static byte[] leaf(
            String draw,
            byte[] tagKey,
            String who,
            String salt,
            long number,
            int count,
            byte[] nonce,
            String lines,
            LeafStatus status) {
        byte[] commit = Opening.of(nonce, who, salt).commit(Utf8.bytes(lines));
        Stub stub = new Stub(draw, number, count, commit);
        return new Leaf(PersonTag.of(tagKey, draw, who), stub, status).hash();
    }

    private static boolean isTheList(byte[] bytes) {
        try {
            LeafChunk read = LeafChunk.parse(Vectors.DRAW, bytes);
            return Arrays.equals(read.root(), LIST.root());
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
