package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tokens with which consumers call. */
public interface AccessTokens {

    /** How long a token lasts. */
    Duration LIFETIME = Duration.ofHours(1);

    /** A new token, which expires {@link #LIFETIME} later. */
    String issue(Consumer consumer, Instant issuedAt);

    /**
     * The consumer of a good token of this organisation in this mode, whether issued by us or by an
     * issuer that the organisation registered; empty for any other text.
     */
    Optional<Consumer> read(Tenant tenant, String token, Instant now);
}
