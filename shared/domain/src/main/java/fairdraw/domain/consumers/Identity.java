package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.fairness.Hex;
import java.math.BigInteger;
import java.util.Arrays;

/** Who somebody is in the words of somebody else who knows them. */
public record Identity(String provider, String issuer, String subject) {

    /** The most characters that each part may have. */
    public static final int LONGEST = 255;

    /** The provider of those whom an organisation's own issuer names in its tokens. */
    public static final String OWN_ISSUER = "jwt";

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int ID_LENGTH = 26;
    private static final int BITS = 5;

    /**
     * How an identity is known to the tables: a keyed hash, 64 hex digits, never its parts.
     *
     * @param pepper of the organisation's directory of consumers
     */
    public String key(byte[] pepper, Tenant tenant) {
        return Hex.encode(hash(pepper, "identity", tenant));
    }

    /** The consumer that it becomes unless a guest claims it: the same one at every time. */
    public String consumerId(byte[] pepper, Tenant tenant) {
        byte[] hash = Arrays.copyOf(hash(pepper, "consumer", tenant), 17);
        BigInteger bits = new BigInteger(1, hash);
        StringBuilder id = new StringBuilder(Consumer.PREFIX);
        for (int digit = 0; digit < ID_LENGTH; digit++) {
            id.append(CROCKFORD.charAt(bits.shiftRight(digit * BITS).intValue() & 31));
        }
        return id.toString();
    }

    private byte[] hash(byte[] pepper, String use, Tenant tenant) {
        return KeyedHash.of(
                pepper,
                use,
                tenant.organisation(),
                tenant.mode().word(),
                provider,
                issuer,
                subject);
    }
}
