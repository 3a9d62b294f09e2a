package fairdraw.domain.access.sessions;

import fairdraw.domain.access.keys.ApiKeys;
import fairdraw.domain.access.keys.Authenticate;
import fairdraw.domain.access.keys.Authenticate.Outcome;
import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.Surface;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Authenticates operators by a key or by the access token of a session. Session and key are read
 * for each call, so that a token ends with either at once.
 */
public final class AuthenticateOperator {
    private final Authenticate authenticate;
    private final OperatorSessions sessions;
    private final ApiKeys keys;
    private final InstantSource clock;

    public AuthenticateOperator(
            Authenticate authenticate,
            OperatorSessions sessions,
            ApiKeys keys,
            InstantSource clock) {
        this.authenticate = authenticate;
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Checks a text that claims to be a key of an operator. */
    public Outcome checkKey(String text) {
        return authenticate.check(text, Surface.OPERATOR);
    }

    /** Checks a text that claims to be either; of a token, the outcome is that of its key. */
    public Outcome check(String text) {
        return accessToken(text).map(this::behind).orElseGet(() -> checkKey(text));
    }

    private static Optional<KeyText> accessToken(String text) {
        return KeyText.parse(text).filter(token -> token.prefix().equals(OperatorSession.ACCESS));
    }

    private Outcome behind(KeyText token) {
        return sessions.find(token.id())
                .filter(session -> session.isOpenTo(token, clock.instant()))
                .flatMap(session -> keys.find(session.keyId()))
                .map(credential ->
                        credential.key().revokedAt().isPresent()
                                ? new Outcome.Revoked()
                                : (Outcome) new Outcome.Good(credential.key()))
                .orElseGet(Outcome.Bad::new);
    }
}
