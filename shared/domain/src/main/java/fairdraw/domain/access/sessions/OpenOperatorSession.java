package fairdraw.domain.access.sessions;

import fairdraw.domain.access.keys.KeyText;
import fairdraw.domain.access.keys.Maker;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Opens sessions for operators who have shown a key. */
public final class OpenOperatorSession {
    private final OperatorSessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    public OpenOperatorSession(
            OperatorSessions sessions, InstantSource clock, RandomGenerator random) {
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** Returns a new session of the operator, which stands for the key that they called with. */
    public OpenedSession open(Maker caller) {
        while (true) {
            var opened = prepared(caller);
            if (sessions.add(opened.session())) {
                return opened;
            }
        }
    }

    private OpenedSession prepared(Maker caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = KeyText.randomId(random);
        var refresh = OperatorRefreshToken.first(id, random);
        var access = KeyText.random(OperatorSession.ACCESS, id, random);
        var session =
                new OperatorSession(
                        id,
                        caller.operatorId(),
                        caller.keyId(),
                        refresh.family().secretHash(),
                        refresh.current().secretHash(),
                        access.secretHash(),
                        now.plus(OperatorSession.ACCESS_LIFETIME),
                        now,
                        now.plus(OperatorSession.LIFETIME));
        return new OpenedSession(session, access.text(), refresh.text());
    }
}
