package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;

/**
 * An issuer whose tokens an organisation accepts for its consumers.
 *
 * @param id derived from the issuer's name, so that each is registered once
 * @param issuer the claim {@code iss} of its tokens
 * @param audience the claim {@code aud} of its tokens
 * @param jwksUrl the URL of its public keys
 * @param pepper the generation that keys the consumers its tokens name
 */
public record Issuer(
        Tenant tenant,
        String id,
        String issuer,
        String audience,
        String jwksUrl,
        int pepper,
        Instant createdAt) {

    /** The name of this server as an issuer, which no other issuer can have. */
    public static final String OURS = "consumer-app";

    /** The most issuers of an organisation in each mode. */
    public static final int MOST = 10;

    /**
     * Returns the consumer whom its tokens name so, always the same.
     *
     * @param pepper the pepper of its generation
     */
    public ConsumerId consumer(byte[] pepper, String subject) {
        return new Identity(Identity.OWN_ISSUER, issuer, subject).consumerId(pepper, tenant);
    }

    static String id(String issuer) {
        return Ids.hashed(IdKind.ISSUER, Hex.decode(KeyedHash.kept(issuer)));
    }
}
