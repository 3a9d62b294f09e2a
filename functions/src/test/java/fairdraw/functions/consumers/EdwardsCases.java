package fairdraw.functions.consumers;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Known pitfalls of programs that verify Ed25519 signatures. */
final class EdwardsCases {
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final int HALF = 32;

    private EdwardsCases() {}

    /**
     * Returns signatures that a lax program accepts as the good one: S is equal to it only modulo
     * L.
     */
    static Map<String, byte[]> malleable(byte[] signature) {
        BigInteger s = number(Arrays.copyOfRange(signature, HALF, signature.length));
        Map<String, byte[]> forged = new LinkedHashMap<>();
        for (int times = 1; times <= 14; times++) {
            forged.put(
                    "S + " + times + " L",
                    joined(signature, s.add(ORDER.multiply(BigInteger.valueOf(times)))));
        }
        forged.put("S = L", joined(signature, ORDER));
        forged.put("S = 0", joined(signature, BigInteger.ZERO));
        forged.put("L - S", joined(signature, ORDER.subtract(s)));
        forged.put("S with its top bits set", joined(signature, s.setBit(253).setBit(254)));
        byte[] otherSign = signature.clone();
        otherSign[HALF - 1] ^= (byte) 0x80;
        forged.put("-R", otherSign);
        byte[] swapped = signature.clone();
        System.arraycopy(signature, 0, swapped, HALF, HALF);
        System.arraycopy(signature, HALF, swapped, 0, HALF);
        forged.put("S before R", swapped);
        return forged;
    }

    /**
     * Returns the points of order 1, 2, 4 and 8, each in every encoding that some program accepts.
     */
    static List<byte[]> smallOrderPoints() {
        return List.of(
                        "0000000000000000000000000000000000000000000000000000000000000000",
                        "0000000000000000000000000000000000000000000000000000000000000080",
                        "0100000000000000000000000000000000000000000000000000000000000000",
                        "0100000000000000000000000000000000000000000000000000000000000080",
                        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa")
                .stream()
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    private static byte[] joined(byte[] signature, BigInteger s) {
        byte[] forged = Arrays.copyOf(signature, signature.length);
        byte[] bigEndian = s.toByteArray();
        for (int i = 0; i < HALF; i++) {
            int from = bigEndian.length - 1 - i;
            forged[HALF + i] = from >= 0 ? bigEndian[from] : 0;
        }
        return forged;
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }
}
