package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/** The sessions of all organisations. */
public interface Sessions {

    /** Stores a new session. */
    void add(Session session);

    /** Returns the current session; empty if there is none. */
    Optional<Session> find(Tenant tenant, String id);

    /**
     * Stores the session's next token, unless the session has ended or its stored token is not the
     * previous one.
     */
    boolean renew(Session renewed);

    /** Ends a session; keeps an earlier reason, and does nothing if there is no such session. */
    void end(Tenant tenant, String id, Session.Ended why, Instant at);
}
