package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import fairdraw.domain.ids.ConsumerId;
import java.time.Instant;
import java.util.Optional;

/** The sessions of all organisations, the codes that open them, and the consumers of identities. */
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

    /** Stores a new code. */
    void add(ExchangeCode code);

    /** Returns the code with this hash; empty if it is unknown or used. */
    Optional<ExchangeCode> unused(Tenant tenant, String hash);

    /**
     * The consumer that an identity belongs to.
     *
     * @param since the time at which the consumer became known
     */
    record Known(ConsumerId consumerId, Instant since) {}

    /** Returns the consumer of an identity; empty if none has claimed it. */
    Optional<Known> consumer(Tenant tenant, String identity);

    /**
     * Marks the code as used, makes its identity the session's consumer, stores the session, and
     * ends the guest's session that it replaces, all in one transaction.
     *
     * @param guestSession the id of the session to end, if any
     */
    Redeemed redeem(ExchangeCode code, Session session, Optional<String> guestSession, Instant now);

    /**
     * Erases all sessions, codes and identities of a consumer, those that were stored within the
     * last moments perhaps by a later call only. Repeating it writes nothing.
     */
    void erase(Tenant tenant, ConsumerId consumer);

    /** The outcome of a redemption; only {@code DONE} has written anything. */
    enum Redeemed {
        DONE,
        /** The code has been used before. */
        USED,
        /** The identity belongs to another consumer. */
        CLAIMED,
        /** The guest's session is over. */
        GUEST_GONE
    }
}
