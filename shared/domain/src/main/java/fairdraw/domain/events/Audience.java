package fairdraw.domain.events;

import fairdraw.domain.Tenant;

/** The subscriptions to events that are published only if anyone wants them. */
@FunctionalInterface
public interface Audience {

    /** Whether anyone subscribes to events with this name. */
    boolean wants(Tenant tenant, EventName name);
}
