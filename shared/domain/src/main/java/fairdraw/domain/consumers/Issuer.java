package fairdraw.domain.consumers;

import fairdraw.domain.IdKind;
import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import fairdraw.fairness.encoding.Hex;
import java.time.Instant;

/**
 * An issuer whose tokens an organisation takes for its consumers.
 *
 * @param id made of the issuer's name, so that each is registered once
 * @param issuer what its tokens have as {@code iss}
 * @param audience what its tokens have as {@code aud}
 * @param jwksUrl where its public keys are
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

    /** The issuer of our own tokens, which nobody else can be. */
    public static final String OURS = "consumer-app";

    /** The most that an organisation can have in each mode. */
    public static final int MOST = 10;

    static String id(String issuer) {
        return Ids.hashed(IdKind.ISSUER, Hex.decode(KeyedHash.kept(issuer)));
    }
}
