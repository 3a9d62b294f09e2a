package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A consumer's session as it is stored: the family of refresh tokens of which one at a time is
 * good.
 *
 * @param key proves which tokens are of this session; it opens nothing
 * @param number of the token that is good now
 * @param hash of that token
 * @param replaced the token before it, none while the first one is good
 * @param expiresAt until when the token that is good now can be used
 * @param consumerSince when its consumer was first known, in this session or an earlier one
 * @param device what it was made on, if that told its fingerprint; its guest enters from no other
 * @param ended why the session is over, if it is
 */
public record Session(
        Tenant tenant,
        String id,
        String consumerId,
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

    /** How long a refresh token lasts. */
    static final Duration LIFETIME = Duration.ofDays(30);

    /** A token that is good no more, and the salt that leads from it to its successor. */
    public record Replaced(String hash, String salt, Instant at) {}

    /** Why a session is over. */
    public enum Ended {
        /** Its consumer left it. */
        LOGOUT,
        /** A token that had long been replaced came back: somebody has a copy. */
        REUSE,
        /** Its guest said who they are and goes on in another session. */
        UPGRADE
    }

    /** The consumer as this session's access tokens tell of them. */
    public Consumer consumer() {
        return new Consumer(tenant, consumerId, guest, id);
    }

    /** Whether its newest token can still be used. */
    boolean isOpen(Instant now) {
        return ended.isEmpty() && now.isBefore(expiresAt);
    }

    /** This session with the next token in place of {@code used}. */
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
