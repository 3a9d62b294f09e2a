package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.fairness.encoding.Hex;

/** The identity of a person at an external provider. */
public record Identity(String provider, String issuer, String subject) {

    /** The most characters of each part. */
    public static final int LONGEST = 255;

    /** The provider of identities from the tokens of an organisation's own issuer. */
    public static final String OWN_ISSUER = "jwt";

    /**
     * Returns the key of the identity in the tables: a keyed hash, 64 hex digits, which does not
     * reveal its parts.
     *
     * @param pepper the pepper of the organisation's directory of consumers
     */
    public String key(byte[] pepper, Tenant tenant) {
        return Hex.encode(hash(pepper, "identity", tenant));
    }

    /**
     * Returns the id of the consumer that the identity becomes unless a guest claims it, always the
     * same.
     */
    public ConsumerId consumerId(byte[] pepper, Tenant tenant) {
        return new ConsumerId(Ids.hashed(IdKind.CONSUMER, hash(pepper, "consumer", tenant)));
    }

    private byte[] hash(byte[] pepper, String use, Tenant tenant) {
        return KeyedHash.of(
                pepper,
                use,
                tenant.organisation().text(),
                tenant.mode().word(),
                provider,
                issuer,
                subject);
    }
}
