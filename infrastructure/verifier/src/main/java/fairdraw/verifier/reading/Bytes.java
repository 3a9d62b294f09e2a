package fairdraw.verifier.reading;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An array of bytes that is compared by value, as unsigned bytes. */
public final class Bytes implements Comparable<Bytes> {

    private final byte[] value;

    /** Takes the array without a copy; the caller must not change it afterwards. */
    public Bytes(byte[] value) {
        this.value = value;
    }

    /** Reads padded base64; refuses every spelling but the one that is written. */
    public static byte[] ofBase64(String text) throws Refuted {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            byte[] tail = Arrays.copyOfRange(bytes, bytes.length - bytes.length % 3, bytes.length);
            Refuted.unless(
                    text.length() % 4 == 0
                            && text.endsWith(Base64.getEncoder().encodeToString(tail)),
                    "base64 in another spelling");
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new Refuted("not base64");
        }
    }

    /** Returns the array itself, which the caller must not change. */
    public byte[] array() {
        return value;
    }

    public int length() {
        return value.length;
    }

    public Bytes slice(int from, int to) {
        return new Bytes(Arrays.copyOfRange(value, from, to));
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public int compareTo(Bytes other) {
        return Arrays.compareUnsigned(value, other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
