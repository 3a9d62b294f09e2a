package fairdraw.domain.events;

import fairdraw.domain.Tenant;

/** Who listens to events that are told only where somebody does. */
@FunctionalInterface
public interface Audience {

    /** Whether anybody wants to be told of events of this name. */
    boolean wants(Tenant tenant, EventName name);
}
