package fairdraw.domain.consumers;

import java.time.Instant;
import java.util.Optional;

/** The times at which consumers became known. */
public final class KnownSince {

    private final Issuers issuers;

    public KnownSince(Issuers issuers) {
        this.issuers = issuers;
    }

    /**
     * Returns the time at which a consumer became known, according to their session. Nothing is
     * stored for consumers named by an organisation's own issuer: they count as known since the
     * issuer was registered, and empty is returned once it is removed.
     *
     * @param session the session that the consumer's token belongs to, if this server issued it
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
