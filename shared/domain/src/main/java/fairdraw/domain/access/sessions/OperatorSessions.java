package fairdraw.domain.access.sessions;

import fairdraw.domain.ids.KeyId;
import java.util.Optional;

/** The open sessions of operators. */
public interface OperatorSessions {

    /** Stores a new session, unless its id is taken. */
    boolean add(OperatorSession session);

    /** Returns the current session; empty if there is none, or none any more. */
    Optional<OperatorSession> find(KeyId id);

    /**
     * Replaces a session, unless it has ended or its refresh token has been replaced since it was
     * read.
     */
    boolean renew(OperatorSession read, OperatorSession next);

    /** Ends a session; does nothing if there is none. */
    void end(KeyId id);
}
