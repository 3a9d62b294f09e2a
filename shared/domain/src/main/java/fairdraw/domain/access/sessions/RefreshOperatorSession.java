package fairdraw.domain.access.sessions;

import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.KeyText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Refreshes and ends sessions of operators. A refresh token is valid once; a second use shows that
 * there are two holders, and ends the session for both.
 */
public final class RefreshOperatorSession {
    private final OperatorSessions sessions;
    private final ApiKeys keys;
    private final InstantSource clock;
    private final RandomGenerator random;

    public RefreshOperatorSession(
            OperatorSessions sessions, ApiKeys keys, InstantSource clock, RandomGenerator random) {
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** A refresh token, used or not, with the open session that made it. */
    public static final class Presented {
        private final OperatorSession session;
        private final OperatorRefreshToken token;

        private Presented(OperatorSession session, OperatorRefreshToken token) {
            this.session = session;
            this.token = token;
        }

        public OperatorSession session() {
            return session;
        }

        private boolean isUsed() {
            return !token.current().isOf(Optional.of(session.refreshHash()));
        }
    }

    /** Returns the session that made a refresh token; empty for one of none, or none any more. */
    public Optional<Presented> find(String text) {
        return OperatorRefreshToken.parse(text)
                .flatMap(token -> {
                    var found = sessions.find(token.session());
                    boolean made = token.family().isOf(found.map(OperatorSession::familyHash));
                    return made
                            ? found.map(session -> new Presented(session, token))
                            : Optional.empty();
                });
    }

    /**
     * Returns the session with its next tokens.
     *
     * @return empty, and the session has ended, if the token was used before, the session's time is
     *     up, or its key has been revoked
     */
    public Optional<OpenedSession> refresh(Presented presented) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var session = presented.session();
        if (!presented.isUsed() && session.isOpen(now) && hasItsKey(session)) {
            var refresh = presented.token.next(random);
            var access = KeyText.random(OperatorSession.ACCESS, session.id(), random);
            var next = session.with(refresh, access, now);
            if (sessions.renew(session, next)) {
                return Optional.of(new OpenedSession(next, access.text(), refresh.text()));
            }
            // Another call has used the same token meanwhile.
        }
        end(presented);
        return Optional.empty();
    }

    /** Ends the session. */
    public void end(Presented presented) {
        sessions.end(presented.session().id());
    }

    private boolean hasItsKey(OperatorSession session) {
        return keys.find(session.keyId())
                .filter(credential -> credential.key().revokedAt().isEmpty())
                .isPresent();
    }
}
