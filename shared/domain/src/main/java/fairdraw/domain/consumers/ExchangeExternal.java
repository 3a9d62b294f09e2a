package fairdraw.domain.consumers;

import fairdraw.domain.NotNow;
import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Sessions.Known;
import fairdraw.domain.ids.ConsumerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Exchanges a code for a session; a guest who sends one remains the same consumer. */
public final class ExchangeExternal {

    private static final int ATTEMPTS = 4;

    private final Sessions sessions;
    private final OpenSession open;
    private final InstantSource clock;

    public ExchangeExternal(Sessions sessions, OpenSession open, InstantSource clock) {
        this.sessions = sessions;
        this.open = open;
        this.clock = clock;
    }

    /** The outcome of an exchange. */
    public sealed interface Outcome {

        record Done(Opened opened) implements Outcome {}

        /** The code is older than a minute. */
        record Expired() implements Outcome {}

        /** There is no such code, or it has been used. */
        record Invalid() implements Outcome {}

        /** The identity belongs to another consumer than the caller. */
        record Conflict() implements Outcome {}

        /** The session of the calling guest is over. */
        record Gone() implements Outcome {}
    }

    /**
     * Exchanges a code.
     *
     * @param caller a consumer with a session, who should remain the same consumer in the new one
     */
    public Outcome exchange(Tenant tenant, String text, Optional<Consumer> caller) {
        Optional<ExchangeCode> code = sessions.unused(tenant, ExchangeCode.hash(text));
        if (code.isEmpty()) {
            return new Outcome.Invalid();
        }
        return clock.instant().isBefore(code.get().expiresAt())
                ? exchange(code.get(), caller)
                : new Outcome.Expired();
    }

    private Outcome exchange(ExchangeCode code, Optional<Consumer> caller) {
        Instant now = clock.instant();
        Optional<Instant> callerSince = caller.flatMap(this::since);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Known> known = sessions.consumer(code.tenant(), code.identity());
            ConsumerId wanted =
                    caller.map(Consumer::id)
                            .or(() -> known.map(Known::consumerId))
                            .orElse(code.consumerId());
            if (known.filter(other -> !other.consumerId().equals(wanted)).isPresent()) {
                return new Outcome.Conflict();
            }
            Optional<Instant> since = callerSince.or(() -> known.map(Known::since));
            Opened opened = open.prepared(code.tenant(), wanted, since);
            Optional<String> ending = caller.filter(Consumer::guest).map(Consumer::session);
            switch (sessions.redeem(code, opened.session(), ending, now)) {
                case DONE -> {
                    return new Outcome.Done(opened);
                }
                case USED -> {
                    return new Outcome.Invalid();
                }
                case GUEST_GONE -> {
                    return new Outcome.Gone();
                }
                case CLAIMED -> {
                    // Claimed since the read: read it again.
                }
            }
        }
        throw new NotNow("an identity changes without end");
    }

    /**
     * Returns the time at which a caller became known; empty for one named by an organisation's own
     * issuer.
     */
    private Optional<Instant> since(Consumer caller) {
        return sessions.find(caller.tenant(), caller.session()).map(Session::consumerSince);
    }
}
