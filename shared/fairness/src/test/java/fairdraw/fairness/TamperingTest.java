package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.fairness.beacon.BeaconSignature;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The detection of every single-bit change in the inputs of a draw. */
final class TamperingTest {
    @Test
    void noBitOfAListCanBeChanged() {
        byte[] bytes = LotteryDraw.list().bytes();
        byte[] root = LotteryDraw.list().root();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = Bits.flipped(bytes, bit);
            assertThat(isTheList(changed, root)).describedAs("bit %s", bit).isFalse();
        }
        assertThat(isTheList(bytes, root)).isTrue();
    }

    @Test
    void noLeafCanBeLeftOutAddedOrExchanged() {
        byte[] bytes = LotteryDraw.list().bytes();
        byte[] root = LotteryDraw.list().root();
        for (int i = 0; i < 4; i++) {
            byte[] without = new byte[bytes.length - LeafFormat.V1.size()];
            System.arraycopy(bytes, 0, without, 0, i * LeafFormat.V1.size());
            System.arraycopy(
                    bytes,
                    (i + 1) * LeafFormat.V1.size(),
                    without,
                    i * LeafFormat.V1.size(),
                    without.length - i * LeafFormat.V1.size());
            assertThat(isTheList(without, root)).isFalse();
        }
        assertThat(isTheList(Arrays.copyOf(bytes, bytes.length + LeafFormat.V1.size()), root))
                .isFalse();
    }

    @Test
    void noBitOfAManifestCanBeChanged() {
        byte[] manifest = LotteryDraw.manifest().canonical();
        byte[] key = Ed25519.publicKey(LotteryDraw.SIGNING_SEED);
        byte[] signature = Ed25519.sign(LotteryDraw.SIGNING_SEED, ManifestBytes.toSign(manifest));
        byte[] hash = Documents.manifestHash(manifest);
        for (int bit = 0; bit < 8 * manifest.length; bit++) {
            byte[] changed = Bits.flipped(manifest, bit);
            assertThat(Documents.manifestHash(changed)).isNotEqualTo(hash);
            if (bit % 5 == 0) {
                assertThat(Ed25519.verify(key, ManifestBytes.toSign(changed), signature)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void anotherManifestOrRandomnessGivesAnotherResult(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] randomness = BeaconSignature.randomness(ToyDraw.ROUND_1000);
        byte[] hash = Documents.manifestHash(ToyDraw.manifest());
        List<RankedLeaf> winners = ranked(Seed.derive(randomness, hash));
        for (int i = 0; i < 100; i++) {
            int bit = random.nextInt(256);
            assertThat(ranked(Seed.derive(Bits.flipped(randomness, bit), hash)))
                    .isNotEqualTo(winners);
            assertThat(ranked(Seed.derive(randomness, Bits.flipped(hash, bit))))
                    .isNotEqualTo(winners);
        }
    }

    @Test
    void theManifestOfAnotherDrawOfTheSameRoundGivesAnotherSeed() {
        Map<String, Object> other = new HashMap<>(ToyDraw.manifest());
        other.put("draw", "draw_TEST0009");
        byte[] randomness = BeaconSignature.randomness(ToyDraw.ROUND_1000);
        assertThat(Seed.derive(randomness, Documents.manifestHash(other)))
                .isNotEqualTo(ToyDraw.seed());
    }

    @Test
    void everyPartOfAnEntryIsInItsLeaf() {
        byte[] key = ToyDraw.sha256("k");
        byte[] nonce = ToyDraw.sha256("n");
        byte[] lines = "null".getBytes(StandardCharsets.UTF_8);
        byte[] leaf = leaf("d", key, "s", 1, nonce, lines, LeafStatus.ACTIVE);
        assertThat(
                        List.of(
                                leaf("e", key, "s", 1, nonce, lines, LeafStatus.ACTIVE),
                                leaf("d", nonce, "s", 1, nonce, lines, LeafStatus.ACTIVE),
                                leaf("d", key, "t", 1, nonce, lines, LeafStatus.ACTIVE),
                                leaf("d", key, "s", 2, nonce, lines, LeafStatus.ACTIVE),
                                leaf("d", key, "s", 1, key, lines, LeafStatus.ACTIVE),
                                leaf("d", key, "s", 1, nonce, new byte[0], LeafStatus.ACTIVE),
                                leaf("d", key, "s", 1, nonce, lines, LeafStatus.WITHDRAWN),
                                leaf("d", key, "s", 1, nonce, lines, LeafStatus.DENIED)))
                .doesNotContain(leaf)
                .doesNotHaveDuplicates();
    }

    @Test
    void lengthsKeepNeighbouringFieldsApart() {
        byte[] key = ToyDraw.sha256("k");
        assertThat(Leaf.subjectTag(key, "ab", "c")).isNotEqualTo(Leaf.subjectTag(key, "a", "bc"));
    }

    private static List<RankedLeaf> ranked(byte[] seed) {
        return Ranking.best(seed, ToyDraw.list().sealed().iterator(), 7);
    }

    private static byte[] leaf(
            String draw,
            byte[] tagKey,
            String subject,
            long number,
            byte[] nonce,
            byte[] lines,
            LeafStatus status) {
        byte[] tag = Leaf.subjectTag(tagKey, draw, subject);
        return Leaf.leaf(Leaf.core(draw, tag, number, Leaf.commit(nonce, subject, lines)), status);
    }

    private static boolean isTheList(byte[] bytes, byte[] root) {
        try {
            return Arrays.equals(
                    LeafChunk.parse(LotteryDraw.DRAW, LeafFormat.V1, bytes).root(), root);
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }
}
