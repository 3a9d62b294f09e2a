package fairdraw.functions.guards;

import fairdraw.domain.consumers.Consumer;
import fairdraw.domain.consumers.Session;
import java.util.Optional;

/**
 * A consumer whose session has not ended.
 *
 * @param session empty for a token of an organisation's own issuer
 */
public record SessionCaller(Consumer consumer, Optional<Session> session) {}
