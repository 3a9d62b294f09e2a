package fairdraw.domain.consumers;

import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The access tokens of consumers. */
public interface AccessTokens {

    /** The lifetime of a token. */
    Duration LIFETIME = Remembered.ACCESS_TOKEN.atMost();

    /** Returns a new token, which expires {@link #LIFETIME} later. */
    String issue(Consumer consumer, Instant issuedAt);

    /**
     * Returns the consumer of a valid token for this organisation in this mode, issued by this
     * server or by an issuer that the organisation registered; empty for any other text.
     */
    Optional<Consumer> read(Tenant tenant, String token, Instant now);

    /**
     * Returns the consumer of a valid token that this server issued, for any organisation; empty
     * for any other text.
     */
    Optional<Consumer> readOurs(String token, Instant now);

    /**
     * Returns the keys with which anyone can verify the tokens that this server issues, newest
     * first.
     */
    List<PublicKey> keys(Instant now);

    /**
     * An Ed25519 public key.
     *
     * @param id the name by which tokens refer to it
     * @param x its 32 bytes in base64url
     */
    record PublicKey(String id, String x) {}
}
