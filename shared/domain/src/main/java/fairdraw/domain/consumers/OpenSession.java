package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.draws.keys.RootKeys;
import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.IdKind;
import fairdraw.domain.ids.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Opens sessions. */
public final class OpenSession {

    private final Sessions sessions;
    private final RootKeys keys;
    private final InstantSource clock;
    private final Ids ids;
    private final RandomGenerator random;

    public OpenSession(
            Sessions sessions,
            RootKeys keys,
            InstantSource clock,
            Ids ids,
            RandomGenerator random) {
        this.sessions = sessions;
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /**
     * Opens a session for an unidentified person, a new consumer each time, bound to the device
     * that requests it.
     */
    public Opened guest(Tenant tenant, Optional<Fingerprint> fingerprint) {
        ConsumerId consumerId = new ConsumerId(ids.prefixed(IdKind.GUEST));
        Opened opened = prepared(tenant, consumerId, true, Optional.empty(), fingerprint);
        sessions.add(opened.session());
        return opened;
    }

    /**
     * Returns a session for an identified consumer, bound to no device and not stored yet.
     *
     * @param since the time at which the consumer became known; empty for now
     */
    Opened prepared(Tenant tenant, ConsumerId consumerId, Optional<Instant> since) {
        return prepared(tenant, consumerId, false, since, Optional.empty());
    }

    private Opened prepared(
            Tenant tenant,
            ConsumerId consumerId,
            boolean guest,
            Optional<Instant> since,
            Optional<Fingerprint> fingerprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = ids.prefixed(IdKind.SESSION);
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
                        since.orElse(now),
                        fingerprint.map(device -> device.of(keys, tenant, id)),
                        Optional.empty());
        return new Opened(session, token.text());
    }
}
