package fairdraw.domain.consumers;

import fairdraw.domain.Ids;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Opens sessions. */
public final class OpenSession {

    private final Sessions sessions;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public OpenSession(Sessions sessions, InstantSource clock, Ids ids, RandomGenerator random) {
        this.sessions = sessions;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** A session for somebody of whom nothing is known, a new consumer each time. */
    public Opened guest(Tenant tenant) {
        Opened opened = prepared(tenant, ids.prefixed(Consumer.GUEST_PREFIX), true);
        sessions.add(opened.session());
        return opened;
    }

    /** A session that is not stored yet. */
    Opened prepared(Tenant tenant, String consumerId, boolean guest) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = ids.prefixed(Session.PREFIX);
        String key = RefreshToken.randomHex(random);
        RefreshToken token = RefreshToken.first(id, key, random);
        Session session =
                new Session(
                        tenant,
                        id,
                        consumerId,
                        guest,
                        key,
                        token.number(),
                        token.hash(),
                        Optional.empty(),
                        now,
                        now.plus(Session.LIFETIME),
                        Optional.empty());
        return new Opened(session, token.text());
    }
}
