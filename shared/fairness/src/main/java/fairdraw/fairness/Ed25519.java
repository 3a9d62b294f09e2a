package fairdraw.fairness;

import fairdraw.fairness.encoding.GivenBytes;
import fairdraw.fairness.encoding.Hex;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Set;

/** Ed25519 signatures with raw keys: a 32-byte secret seed and a 32-byte public key (RFC 8032). */
public final class Ed25519 {
    /** The size of a secret seed and of a public key, in bytes. */
    public static final int KEY_SIZE = 32;

    /** The size of a signature, in bytes. */
    public static final int SIGNATURE_SIZE = 64;

    private static final String ALGORITHM = "Ed25519";
    private static final BigInteger PRIME =
            BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /** The encodings of the points of small order, under which anything can be signed. */
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

    private Ed25519() {}

    /** Returns the 32-byte public key of a secret seed. */
    public static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new GivenBytes(requireKey(seed)));
            return raw((EdECPublicKey) generator.generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform has Ed25519", e);
        }
    }

    /** Returns the 64-byte signature of a message, which seed and message alone determine. */
    public static byte[] sign(byte[] seed, byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(
                    KeyFactory.getInstance(ALGORITHM)
                            .generatePrivate(
                                    new EdECPrivateKeySpec(
                                            NamedParameterSpec.ED25519, requireKey(seed))));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java platform has Ed25519", e);
        }
    }

    /**
     * Whether the key signed the message. Returns false, and never throws, for malformed keys and
     * signatures, and for those that libraries judge differently: encodings that are not canonical
     * and points of small order.
     */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_SIZE || !isStrictKey(publicKey)) {
            return false;
        }
        byte[] scalar = reversed(Arrays.copyOfRange(signature, KEY_SIZE, SIGNATURE_SIZE));
        if (!isStrictKey(Arrays.copyOf(signature, KEY_SIZE))
                || new BigInteger(1, scalar).compareTo(ORDER) >= 0) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key(publicKey));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notAKeyOrSignature) {
            return false;
        }
    }

    /**
     * Whether the bytes are a point's canonical encoding and none of small order. Of a key without
     * this nothing follows from its signatures.
     */
    public static boolean isStrictKey(byte[] point) {
        if (point.length != KEY_SIZE) {
            return false;
        }
        byte[] y = reversed(point);
        y[0] &= 0x7f;
        return new BigInteger(1, y).compareTo(PRIME) < 0
                && !SMALL_ORDER.contains(Hex.encode(point));
    }

    private static PublicKey key(byte[] raw) throws GeneralSecurityException {
        byte[] y = reversed(raw);
        boolean xOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(
                        new EdECPublicKeySpec(
                                NamedParameterSpec.ED25519,
                                new EdECPoint(xOdd, new BigInteger(1, y))));
    }

    private static byte[] raw(EdECPublicKey key) {
        byte[] y = key.getPoint().getY().toByteArray();
        byte[] raw = new byte[KEY_SIZE];
        for (int i = 0; i < Math.min(y.length, KEY_SIZE); i++) {
            raw[i] = y[y.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            raw[KEY_SIZE - 1] |= (byte) 0x80;
        }
        return raw;
    }

    private static byte[] requireKey(byte[] seed) {
        if (seed.length != KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        return seed;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
