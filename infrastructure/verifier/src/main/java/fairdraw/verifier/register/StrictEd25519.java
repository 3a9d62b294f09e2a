package fairdraw.verifier.register;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Ed25519 signatures, of keys and encodings that every library judges alike. */
public final class StrictEd25519 {

    private static final int KEY = 32;
    private static final int SIGNATURE = 64;
    private static final BigInteger PRIME =
            BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final Set<String> SMALL_ORDER =
            Set.of(
                    "0100000000000000000000000000000000000000000000000000000000000000",
                    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                    "0000000000000000000000000000000000000000000000000000000000000000",
                    "0000000000000000000000000000000000000000000000000000000000000080",
                    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa");

    private StrictEd25519() {}

    /** Whether the bytes are a point's only encoding, and not one of small order. */
    public static boolean isKey(byte[] point) {
        return point.length == KEY
                && y(point).compareTo(PRIME) < 0
                && !SMALL_ORDER.contains(HexFormat.of().formatHex(point));
    }

    /** Whether the key signed the message; false for whatever is malformed. */
    public static boolean verify(byte[] key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE
                || !isKey(key)
                || !isKey(Arrays.copyOf(signature, KEY))
                || number(Arrays.copyOfRange(signature, KEY, SIGNATURE)).compareTo(ORDER) >= 0) {
            return false;
        }
        try {
            boolean odd = (key[KEY - 1] & 0x80) != 0;
            PublicKey read =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new EdECPublicKeySpec(
                                            NamedParameterSpec.ED25519,
                                            new EdECPoint(odd, y(key))));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(read);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notAKeyOrSignature) {
            return false;
        }
    }

    private static BigInteger y(byte[] point) {
        byte[] without = point.clone();
        without[KEY - 1] &= 0x7f;
        return number(without);
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] reversed = new byte[littleEndian.length];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = littleEndian[reversed.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
