package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import java.time.Duration;
import java.time.Instant;

/**
 * A code as stored, with which a page gets the session that its server requested.
 *
 * @param hash the hash of the code, which itself is shown once and never stored
 * @param identity the key of the identity that the session will belong to
 * @param consumerId the consumer that the identity becomes unless it belongs to one already
 */
public record ExchangeCode(
        Tenant tenant, String hash, String identity, ConsumerId consumerId, Instant expiresAt) {

    static final Duration LIFETIME = Duration.ofSeconds(60);

    private static final String PREFIX = "exc_";

    /** The text of a code and the end of its validity. */
    public record Shown(String text, Instant expiresAt) {

        /** Leaves out the code, to keep it out of logs. */
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
