package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A consumer's session as stored: a family of refresh tokens, one of which is valid at a time.
 *
 * @param key the key that proves which tokens belong to this session; it gives no access
 * @param number the number of the valid token
 * @param hash the hash of the valid token
 * @param replaced the token before it; empty while the first one is valid
 * @param expiresAt the end of the valid token's lifetime
 * @param consumerSince the time at which its consumer became known, in this session or an earlier
 *     one
 * @param device the device it was opened on, if that sent its fingerprint; its guest can enter from
 *     no other
 * @param ended the reason why the session is over, if it is
 */
public record Session(
        Tenant tenant,
        String id,
        ConsumerId consumerId,
        boolean guest,
        String key,
        int number,
        String hash,
        Optional<Replaced> replaced,
        Instant createdAt,
        Instant expiresAt,
        Instant consumerSince,
        Optional<SessionDevice> device,
        Optional<Ended> ended) {

    /** The lifetime of a refresh token. */
    static final Duration LIFETIME = Duration.ofDays(30);

    /** A token that is no longer valid, with the salt that leads to its successor. */
    public record Replaced(String hash, String salt, Instant at) {}

    /** The reason why a session is over. */
    public enum Ended {
        /** Its consumer logged out. */
        LOGOUT,
        /** A token replaced long ago was used again, so there is a copy of it. */
        REUSE,
        /** Its guest was identified and continues in another session. */
        UPGRADE
    }

    /** Returns the consumer that this session's access tokens describe. */
    public Consumer consumer() {
        return new Consumer(tenant, consumerId, guest, id);
    }

    /** Whether its valid token can still be used. */
    boolean isOpen(Instant now) {
        return ended.isEmpty() && now.isBefore(expiresAt);
    }

    /** Returns this session with the successor of {@code used} as the valid token. */
    Session renewed(RefreshToken used, String salt, Instant now) {
        RefreshToken next = used.successor(key, salt);
        return new Session(
                tenant,
                id,
                consumerId,
                guest,
                key,
                next.number(),
                next.hash(),
                Optional.of(new Replaced(hash, salt, now)),
                createdAt,
                now.plus(LIFETIME),
                consumerSince,
                device,
                ended);
    }
}
