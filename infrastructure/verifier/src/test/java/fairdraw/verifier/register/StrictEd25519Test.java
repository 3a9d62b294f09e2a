package fairdraw.verifier.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures and keys that libraries could judge differently. */
final class StrictEd25519Test {

    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final byte[] LIST = "a list".getBytes(UTF_8);

    private final byte[] key;
    private final byte[] signature;

    StrictEd25519Test() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(pair.getPrivate());
        signing.update(LIST);
        signature = signing.sign();
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] padded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        System.arraycopy(bytes, 0, padded, padded.length - bytes.length, bytes.length);
        return padded;
    }

    private static byte[] joined(byte[] point, byte[] scalar) {
        byte[] joined = Arrays.copyOf(point, point.length + scalar.length);
        System.arraycopy(scalar, 0, joined, point.length, scalar.length);
        return joined;
    }

    @Test
    void aSignatureVerifiesAndOverNothingElse() {
        assertThat(StrictEd25519.isKey(key)).isTrue();
        assertThat(StrictEd25519.verify(key, LIST, signature)).isTrue();
        assertThat(StrictEd25519.verify(key, "another list".getBytes(UTF_8), signature)).isFalse();
        for (int length : new int[] {0, 32, 63, 65}) {
            assertThat(StrictEd25519.verify(key, LIST, Arrays.copyOf(signature, length))).isFalse();
        }
    }

    @Test
    void anyChangedBitIsRefused() {
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            byte[] other = signature.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(StrictEd25519.verify(key, LIST, other)).isFalse();
        }
    }

    /** The equation holds as well with S + L. */
    @Test
    void anScalarThatIsNotReducedIsRefused() {
        BigInteger scalar = new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)));
        byte[] large = reversed(padded(scalar.add(ORDER)));
        byte[] again = joined(Arrays.copyOf(signature, 32), large);
        assertThat(new BigInteger(1, reversed(large))).isEqualTo(scalar.add(ORDER));
        assertThat(StrictEd25519.verify(key, LIST, again)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Of small order: under the first, anything verifies.
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                // Not the only encoding: y is the prime, more by one, or the largest.
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "01",
                ""
            })
    void aPointThatProvesNothingIsNeitherKeyNorPartOfASignature(String hex) {
        byte[] point = HexFormat.of().parseHex(hex);
        assertThat(StrictEd25519.isKey(point)).isFalse();
        assertThat(StrictEd25519.verify(point, LIST, joined(point, new byte[32]))).isFalse();
        assertThat(StrictEd25519.verify(point, LIST, signature)).isFalse();
        byte[] scalar = Arrays.copyOfRange(signature, 32, 64);
        assertThat(StrictEd25519.verify(key, LIST, joined(point, scalar))).isFalse();
    }

    /** No point of the curve has this y. */
    @Test
    void aKeyThatIsNoPointVerifiesNothing() {
        byte[] none = new byte[32];
        none[0] = 2;
        assertThat(StrictEd25519.verify(none, LIST, signature)).isFalse();
    }
}
