package fairdraw.fairness.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.Bits;
import fairdraw.fairness.Vectors;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Sha256;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import supranational.blst.P1_Affine;

/**
 * The check of beacon signatures: it accepts only the chain's signature of that round, and never
 * throws.
 */
final class BeaconSignatureTest {
    private static final BeaconChain QUICKNET = BeaconChain.QUICKNET;

    @Test
    void theKnownRoundsVerifyAndGiveTheirRandomness() {
        assertThat(BeaconSignature.verify(QUICKNET, 1000, Vectors.ROUND_1000)).isTrue();
        assertThat(Hex.encode(BeaconSignature.randomness(Vectors.ROUND_1000)))
                .isEqualTo("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd");
        assertThat(BeaconSignature.verify(QUICKNET, 657413, Vectors.ROUND_657413)).isTrue();
        assertThat(BeaconSignature.randomness(Vectors.ROUND_657413))
                .isEqualTo(Vectors.bytes("1 randomness"));
    }

    @Test
    void noSingleBitOfASignatureCanBeChanged() {
        for (int bit = 0; bit < 8 * BeaconSignature.SIZE; bit++) {
            byte[] changed = Bits.flipped(Vectors.ROUND_1000, bit);
            assertThat(BeaconSignature.verify(QUICKNET, 1000, changed)).isFalse();
        }
    }

    @Test
    void aSignatureBelongsToOneRound() {
        for (int bit = 0; bit < 63; bit++) {
            assertThat(BeaconSignature.verify(QUICKNET, 1000 ^ (1L << bit), Vectors.ROUND_1000))
                    .isFalse();
        }
        assertThat(BeaconSignature.verify(QUICKNET, 0, Vectors.ROUND_1000)).isFalse();
        assertThat(BeaconSignature.verify(QUICKNET, -1, Vectors.ROUND_1000)).isFalse();
        assertThat(BeaconSignature.verify(QUICKNET, 1000, Vectors.ROUND_657413)).isFalse();
    }

    @Test
    void otherLengthsAreRefused() {
        for (int length = 0; length <= 200; length++) {
            byte[] other = Arrays.copyOf(Vectors.ROUND_1000, length);
            assertThat(BeaconSignature.verify(QUICKNET, 1000, other))
                    .isEqualTo(length == BeaconSignature.SIZE);
        }
    }

    @Test
    void theUncompressedFormOfAGoodSignatureIsRefused() {
        byte[] uncompressed = new P1_Affine(Vectors.ROUND_1000).serialize();
        assertThat(uncompressed).hasSize(96);
        assertThat(BeaconSignature.verify(QUICKNET, 1000, uncompressed)).isFalse();
        assertThat(BeaconSignature.verify(QUICKNET, 1000, Arrays.copyOf(uncompressed, 48)))
                .isFalse();
    }

    @Test
    void thePointAtInfinityIsRefused() {
        byte[] infinity = new byte[BeaconSignature.SIZE];
        infinity[0] = (byte) 0xC0;
        assertThat(new P1_Affine(infinity).is_inf()).isTrue();
        assertThat(BeaconSignature.verify(QUICKNET, 1000, infinity)).isFalse();
    }

    @Test
    void aPointOfTheCurveOutsideTheGroupIsRefused() {
        byte[] outside = outsideTheGroup();
        assertThat(new P1_Affine(outside).on_curve()).isTrue();
        assertThat(BeaconSignature.verify(QUICKNET, 1000, outside)).isFalse();
    }

    @Test
    void noiseIsRefusedQuietly() {
        SplittableRandom random = new SplittableRandom(48);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[BeaconSignature.SIZE];
            random.nextBytes(noise);
            noise[0] |= (byte) 0x80;
            assertThat(BeaconSignature.verify(QUICKNET, 1000, noise)).isFalse();
        }
    }

    @Test
    void aChainWithABrokenKeyAcceptsNothing() {
        for (String key : new String[] {"c0" + "00".repeat(95), "00".repeat(96), "ff".repeat(96)}) {
            BeaconChain chain = BeaconChain.of("x", "00".repeat(32), key, 0, 3);
            assertThat(BeaconSignature.verify(chain, 1000, Vectors.ROUND_1000)).isFalse();
            byte[] infinity = new byte[BeaconSignature.SIZE];
            infinity[0] = (byte) 0xC0;
            assertThat(BeaconSignature.verify(chain, 1000, infinity)).isFalse();
        }
    }

    @Test
    void aBeaconOfOnesOwnIsVerifiedByTheSamePath() {
        BeaconSigner signer = BeaconSigner.ofSecret(Sha256.of("beacon of one's own"));
        BeaconChain chain =
                BeaconChain.of("local", "11".repeat(32), signer.publicKey(), 1700000000, 1);
        byte[] signature = signer.sign(77);
        assertThat(signature).hasSize(BeaconSignature.SIZE).isEqualTo(signer.sign(77));
        assertThat(BeaconSignature.verify(chain, 77, signature)).isTrue();
        assertThat(BeaconSignature.verify(chain, 78, signature)).isFalse();
        assertThat(BeaconSignature.verify(QUICKNET, 77, signature)).isFalse();
        assertThat(BeaconSignature.verify(chain, 1000, Vectors.ROUND_1000)).isFalse();
    }

    @Test
    void aSignerNeedsAWholeSecret() {
        assertThatThrownBy(() -> BeaconSigner.ofSecret(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * Returns the compressed point with the smallest x that is on the curve but outside the group
     * of prime order.
     */
    private static byte[] outsideTheGroup() {
        for (int x = 1; x < 256; x++) {
            byte[] point = new byte[BeaconSignature.SIZE];
            point[0] = (byte) 0x80;
            point[BeaconSignature.SIZE - 1] = (byte) x;
            if (isOutside(point)) {
                return point;
            }
        }
        throw new AssertionError("no such point");
    }

    private static boolean isOutside(byte[] point) {
        try {
            return !new P1_Affine(point).in_group();
        } catch (RuntimeException notOnTheCurve) {
            return false;
        }
    }
}
