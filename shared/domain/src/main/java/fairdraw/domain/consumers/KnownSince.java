package fairdraw.domain.consumers;

import java.time.Instant;
import java.util.Optional;

/** Tells since when consumers are known. */
public final class KnownSince {

    private final Issuers issuers;

    public KnownSince(Issuers issuers) {
        this.issuers = issuers;
    }

    /**
     * When a consumer was first known: as their session says. Of those whom an organisation's own
     * issuer names nothing is stored; they are known since their issuer is, and are not once it is
     * gone.
     *
     * @param session the session that the consumer's token belongs to, if it is one of ours
     */
    public Optional<Instant> of(Consumer consumer, Optional<Session> session) {
        return session.map(Session::consumerSince)
                .or(() ->
                        issuers.of(consumer.tenant()).stream()
                                .filter(issuer -> issuer.id().equals(consumer.session()))
                                .map(Issuer::createdAt)
                                .findAny());
    }
}
