package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Issues a code to an organisation's server for a person that it has authenticated. */
public final class AuthorizeExternal {

    private final Sessions sessions;
    private final Peppers peppers;
    private final InstantSource clock;
    private final RandomGenerator random;

    public AuthorizeExternal(
            Sessions sessions, Peppers peppers, InstantSource clock, RandomGenerator random) {
        this.sessions = sessions;
        this.peppers = peppers;
        this.clock = clock;
        this.random = random;
    }

    /** Returns a code that can be exchanged once, within a minute. */
    public ExchangeCode.Shown authorize(Tenant tenant, Identity identity) {
        byte[] pepper = peppers.of(tenant);
        String text = ExchangeCode.text(RefreshToken.randomHex(random));
        Instant until = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(ExchangeCode.LIFETIME);
        sessions.add(
                new ExchangeCode(
                        tenant,
                        ExchangeCode.hash(text),
                        identity.key(pepper, tenant),
                        identity.consumerId(pepper, tenant),
                        until));
        return new ExchangeCode.Shown(text, until);
    }
}
