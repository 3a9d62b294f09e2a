package fairdraw.domain.consumers;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import fairdraw.fairness.encoding.Hex;

/** Who somebody is in the words of somebody else who knows them. */
public record Identity(String provider, String issuer, String subject) {

    /** The most characters that each part may have. */
    public static final int LONGEST = 255;

    /** The provider of those whom an organisation's own issuer names in its tokens. */
    public static final String OWN_ISSUER = "jwt";

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
        return Ids.hashed(IdKind.CONSUMER, hash(pepper, "consumer", tenant));
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
