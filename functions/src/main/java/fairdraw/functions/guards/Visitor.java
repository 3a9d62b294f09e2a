package fairdraw.functions.guards;

import fairdraw.domain.Tenant;
import fairdraw.domain.consumers.Consumer;
import java.util.Optional;

/** A page with the organisation's publishable key, and the consumer whose token it sent, if any. */
public record Visitor(Tenant tenant, Optional<Consumer> consumer) {}
