package fairdraw.domain.consumers;

import fairdraw.domain.Remembered;
import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tokens with which consumers call. */
public interface AccessTokens {

    /** How long a token lasts. */
    Duration LIFETIME = Remembered.ACCESS_TOKEN.atMost();

    /** A new token, which expires {@link #LIFETIME} later. */
    String issue(Consumer consumer, Instant issuedAt);

    /**
     * The consumer of a good token of this organisation in this mode, whether issued by us or by an
     * issuer that the organisation registered; empty for any other text.
     */
    Optional<Consumer> read(Tenant tenant, String token, Instant now);

    /** The consumer of a good token that we issued, to whichever organisation. */
    Optional<Consumer> readOurs(String token, Instant now);

    /** The keys with which anybody can check the tokens that we issue, the newest first. */
    List<PublicKey> keys(Instant now);

    /**
     * An Ed25519 public key.
     *
     * @param id how tokens name it
     * @param x its 32 bytes in base64url
     */
    record PublicKey(String id, String x) {}
}
