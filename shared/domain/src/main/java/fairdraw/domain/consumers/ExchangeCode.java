package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;

/**
 * A code as it is stored, with which a page gets the session that its server asked for.
 *
 * @param hash of the code; the code itself is shown once and never stored
 * @param identity key of the identity that the session will be of
 * @param consumerId the consumer that the identity becomes unless it is another already
 */
public record ExchangeCode(
        Tenant tenant, String hash, String identity, String consumerId, Instant expiresAt) {

    static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final String PREFIX = "exc_";

    /** A code's text and until when it can be exchanged. */
    public record Shown(String text, Instant expiresAt) {

        /** Never the code, wherever this may be printed. */
        @Override
        public String toString() {
            return "code until " + expiresAt;
        }
    }

    static String text(String secret) {
        return PREFIX + secret;
    }

    static String hash(String text) {
        return KeyedHash.kept(text);
    }
}
