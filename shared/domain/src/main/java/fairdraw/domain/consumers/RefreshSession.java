package fairdraw.domain.consumers;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Refreshes sessions: each refresh token is valid once and is replaced by its successor.
 *
 * <p>A response may be lost, and two tabs may use one token at once. So for {@link #GRACE}, the
 * token replaced last yields the very same successor again. This starts no second family, and a
 * thief's copy is detected as soon as either of two holders is one token behind. An older token
 * proves that there are two holders, and ends the session for both.
 */
public final class RefreshSession {

    /** The time for which the previous token yields its successor again. */
    static final Duration GRACE = Duration.ofSeconds(30);

    private static final int ATTEMPTS = 4;

    private final Sessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    public RefreshSession(Sessions sessions, InstantSource clock, RandomGenerator random) {
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Returns the session with its next token; empty if the text is not a valid token, for whatever
     * reason.
     */
    public Optional<Opened> refresh(Tenant tenant, String text) {
        return RefreshToken.parse(text).flatMap(token -> refresh(tenant, token));
    }

    private Optional<Opened> refresh(Tenant tenant, RefreshToken token) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Session> found =
                    sessions.find(tenant, token.session())
                            .filter(session -> token.isMadeWith(session.key()))
                            .filter(session -> session.isOpen(now));
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Session session = found.get();
            if (!isNewest(token, session)) {
                return replayed(session, token, now);
            }
            String salt = RefreshToken.randomHex(random);
            Session renewed = session.renewed(token, salt, now);
            if (sessions.renew(renewed)) {
                return Optional.of(new Opened(renewed, successor(token, renewed)));
            }
            // Another caller used this token first or ended the session: read again.
        }
        throw new NotNow("a session changes without end");
    }

    private Optional<Opened> replayed(Session session, RefreshToken token, Instant now) {
        boolean again =
                token.number() == session.number() - 1
                        && session.replaced()
                                .filter(last -> KeyedHash.same(last.hash(), token.hash()))
                                .filter(last -> !now.isAfter(last.at().plus(GRACE)))
                                .isPresent();
        if (again) {
            return Optional.of(new Opened(session, successor(token, session)));
        }
        sessions.end(session.tenant(), session.id(), Session.Ended.REUSE, now);
        return Optional.empty();
    }

    private static boolean isNewest(RefreshToken token, Session session) {
        return token.number() == session.number() && KeyedHash.same(session.hash(), token.hash());
    }

    private static String successor(RefreshToken token, Session session) {
        return token.successor(session.key(), session.replaced().orElseThrow().salt()).text();
    }
}
