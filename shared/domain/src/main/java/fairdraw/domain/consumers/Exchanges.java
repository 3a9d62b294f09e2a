package fairdraw.domain.consumers;

import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Optional;

/** Codes to exchange, and which consumer each identity is. */
public interface Exchanges {

    /** Adds a new code. */
    void add(ExchangeCode code);

    /** The code with this hash, unless it has been used. */
    Optional<ExchangeCode> unused(Tenant tenant, String hash);

    /**
     * The consumer that an identity is.
     *
     * @param since when the consumer was first known
     */
    record Known(String consumerId, Instant since) {}

    /** The consumer that an identity is, if anybody claimed it. */
    Optional<Known> consumer(Tenant tenant, String identity);

    /**
     * All at once: uses the code up, makes its identity the session's consumer, adds the session,
     * and ends the guest's session that it replaces.
     *
     * @param guestSession the id of the session that ends, if one does
     */
    Redeemed redeem(ExchangeCode code, Session session, Optional<String> guestSession, Instant now);

    /** What came of it; nothing is written but by {@code DONE}. */
    enum Redeemed {
        DONE,
        /** The code has been used before. */
        USED,
        /** The identity is another consumer. */
        CLAIMED,
        /** The guest's session is over. */
        GUEST_GONE
    }
}
