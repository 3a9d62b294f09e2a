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
 * The identity of a person in the tables: a keyed hash of organisation, mode and address, never the
 * address itself. Its bits also select the gate and the partition to try first.
 *
 * @param key 32 lower-case hex digits
 */
public record Person(String key) {

    /** The key of nobody, which stands where an erased person stood. */
    public static final String NOBODY = "0".repeat(32);

    private static final int BYTES = 16;

    /**
     * Returns the person with that name, which is the normal form of an address or the id of a
     * consumer, under a pepper of 32 bytes.
     *
     * @throws IllegalArgumentException if the name is not well-formed Unicode
     */
    public static Person of(byte[] pepper, Tenant tenant, String name) {
        String text = tenant.organisation().text() + '\n' + tenant.mode().word() + '\n' + name;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
            byte[] hash = mac.doFinal(Utf8.bytes(text));
            return new Person(Hex.encode(Arrays.copyOf(hash, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** Returns the gate to try first; a void names it without a read. */
    public int gate(Spread spread) {
        return Integer.remainderUnsigned(word(0), spread.gates());
    }

    /** Returns the partition of a draw that holds the person's player and tickets. */
    public int partition(Spread spread) {
        return Integer.remainderUnsigned(word(1), spread.partitions());
    }

    private int word(int index) {
        return ByteBuffer.wrap(Hex.decode(key)).getInt(index * Integer.BYTES);
    }
}
