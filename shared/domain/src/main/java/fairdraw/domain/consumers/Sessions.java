package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/** The sessions of all organisations. */
public interface Sessions {

    /** Adds a new one. */
    void add(Session session);

    /** The session as it is now. */
    Optional<Session> find(Tenant tenant, String id);

    /** Stores the session's next token, if it has not ended and its token is the one before. */
    boolean renew(Session renewed);

    /** Ends a session; the first reason stands, and what does not exist stays so. */
    void end(Tenant tenant, String id, Session.Ended why, Instant at);
}
