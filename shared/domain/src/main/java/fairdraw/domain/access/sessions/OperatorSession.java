package fairdraw.domain.access.sessions;

import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.ids.KeyId;
import fairdraw.domain.ids.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An operator's session as stored: it stands for the key it was opened with, by one access token
 * and one refresh token at a time.
 *
 * @param familyHash the hash of the secret that all refresh tokens of the session share
 * @param refreshHash the hash of the secret of the only valid one
 * @param accessHash the hash of the access token's secret
 * @param until the end of the session, however often it is refreshed
 */
public record OperatorSession(
        KeyId id,
        OperatorId operatorId,
        KeyId keyId,
        String familyHash,
        String refreshHash,
        String accessHash,
        Instant accessUntil,
        Instant createdAt,
        Instant until) {

    /** The prefix of access tokens. */
    static final String ACCESS = "ops_";

    /** The lifetime of an access token. */
    static final Duration ACCESS_LIFETIME = Duration.ofMinutes(15);

    /** The lifetime of a session: a working day. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** Whether a text is its access token and is still valid. */
    boolean isOpenTo(KeyText accessToken, Instant now) {
        return accessToken.isOf(Optional.of(accessHash)) && now.isBefore(accessUntil);
    }

    /** Whether it has not reached its end. */
    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }

    /** Returns this session with the next tokens in place of the present ones. */
    OperatorSession with(OperatorRefreshToken refresh, KeyText access, Instant now) {
        Instant end = now.plus(ACCESS_LIFETIME);
        return new OperatorSession(
                id,
                operatorId,
                keyId,
                familyHash,
                refresh.current().secretHash(),
                access.secretHash(),
                end.isBefore(until) ? end : until,
                createdAt,
                until);
    }
}
