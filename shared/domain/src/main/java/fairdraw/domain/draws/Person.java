package fairdraw.domain.draws;

import fairdraw.domain.Tenant;
import fairdraw.fairness.encoding.Hex;
import fairdraw.fairness.encoding.Utf8;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a person is known to the tables: a keyed hash of organisation, mode and address, never the
 * address itself. Its bits also say which gate and which partition are tried first.
 *
 * @param key 32 lower-case hex digits
 */
public record Person(String key) {

    private static final int BYTES = 16;

    /**
     * The person of an address's normal form, or of a consumer by id, under a pepper of 32 bytes.
     *
     * @throws IllegalArgumentException when the name is not well-formed Unicode
     */
    public static Person of(byte[] pepper, Tenant tenant, String name) {
        String text = tenant.organisation() + '\n' + tenant.mode().word() + '\n' + name;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            byte[] hash = mac.doFinal(Utf8.bytes(text));
            return new Person(Hex.encode(Arrays.copyOf(hash, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** The gate tried first; a void names it without reading. */
    public int gate(Spread spread) {
        return Integer.remainderUnsigned(word(0), spread.gates());
    }

    /** The partition of a draw that holds the person's player and tickets. */
    public int partition(Spread spread) {
        return Integer.remainderUnsigned(word(1), spread.partitions());
    }

    private int word(int index) {
        return ByteBuffer.wrap(Hex.decode(key)).getInt(index * Integer.BYTES);
    }
}
