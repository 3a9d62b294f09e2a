package fairdraw.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.leaves.Receipt;
import fairdraw.fairness.leaves.VectorTickets;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ed25519 signatures with raw keys, against RFC 8032. */
final class Ed25519Test {
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    })
    void theVectorsOfTheStandardHold(String seed, String key, String message, String signature) {
        byte[] bytes = Hex.decode(message);
        assertThat(Hex.encode(Ed25519.publicKey(Hex.decode(seed)))).isEqualTo(key);
        assertThat(Hex.encode(Ed25519.sign(Hex.decode(seed), bytes))).isEqualTo(signature);
        assertThat(Ed25519.verify(Hex.decode(key), bytes, Hex.decode(signature))).isTrue();
    }

    @Test
    void manyKeysSignAndVerify() {
        SplittableRandom random = new SplittableRandom(25519);
        for (int i = 0; i < 200; i++) {
            byte[] seed = new byte[32];
            random.nextBytes(seed);
            byte[] signature = Ed25519.sign(seed, seed);
            assertThat(Ed25519.verify(Ed25519.publicKey(seed), seed, signature)).isTrue();
            byte[] other = Ed25519.publicKey(Arrays.copyOf(signature, 32));
            assertThat(Ed25519.verify(other, seed, signature)).isFalse();
        }
    }

    @Test
    void noBitOfAReceiptOrItsSignatureCanBeChanged() {
        byte[] message =
                new Receipt(
                                VectorTickets.all().getFirst().stub(),
                                Vectors.bytes("1 rulesHash"),
                                "2026-03-01T20:00:00Z",
                                3,
                                Vectors.bytes("1 root"))
                        .bytes();
        byte[] key = Ed25519.publicKey(Vectors.RECEIPT_SEED);
        byte[] signature = Ed25519.sign(Vectors.RECEIPT_SEED, message);
        for (int bit = 0; bit < 8 * message.length; bit += 3) {
            assertThat(Ed25519.verify(key, Bits.flipped(message, bit), signature)).isFalse();
        }
        for (int bit = 0; bit < 8 * Ed25519.SIGNATURE_SIZE; bit++) {
            assertThat(Ed25519.verify(key, message, Bits.flipped(signature, bit))).isFalse();
        }
        for (int bit = 0; bit < 256; bit++) {
            assertThat(Ed25519.verify(Bits.flipped(key, bit), message, signature)).isFalse();
        }
    }

    @Test
    void whatIsNoKeyOrSignatureVerifiesNothing() {
        byte[] message = {1};
        byte[] key = Ed25519.publicKey(Vectors.RECEIPT_SEED);
        byte[] signature = Ed25519.sign(Vectors.RECEIPT_SEED, message);
        for (int length : new int[] {0, 31, 33, 63, 65}) {
            assertThat(Ed25519.verify(Arrays.copyOf(key, length), message, signature)).isFalse();
            assertThat(Ed25519.verify(key, message, Arrays.copyOf(signature, length))).isFalse();
        }
        byte[] ones = new byte[32];
        Arrays.fill(ones, (byte) 0xff);
        assertThat(Ed25519.verify(ones, message, signature)).isFalse();
        assertThat(Ed25519.verify(new byte[32], message, new byte[64])).isFalse();
    }

    @Test
    void aSeedHasThirtyTwoBytes() {
        assertThatThrownBy(() -> Ed25519.publicKey(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ed25519.sign(new byte[33], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void aKeyUnderWhichAnythingCanBeSignedSignsNothing(String key) {
        byte[] anything = {1, 2, 3};
        byte[] signature = Arrays.copyOf(Hex.decode(key), Ed25519.SIGNATURE_SIZE);
        assertThat(Ed25519.isStrictKey(Hex.decode(key))).isFalse();
        assertThat(Ed25519.verify(Hex.decode(key), anything, signature)).isFalse();
    }

    @Test
    void aSignatureHasOneEncoding() {
        byte[] seed =
                Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] signature = Ed25519.sign(seed, seed);
        BigInteger order =
                BigInteger.TWO
                        .pow(252)
                        .add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] larger = signature.clone();
        BigInteger scalar = new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)));
        byte[] sum = reversed(scalar.add(order).toByteArray());
        System.arraycopy(sum, 0, larger, 32, sum.length);
        assertThat(Ed25519.verify(Ed25519.publicKey(seed), seed, larger)).isFalse();
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
