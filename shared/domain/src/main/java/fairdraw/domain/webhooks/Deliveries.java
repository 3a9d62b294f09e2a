package fairdraw.domain.webhooks;

import fairdraw.domain.Page;
import fairdraw.domain.Tenant;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where deliveries are kept, for a month. */
public interface Deliveries {

    /** Keeps a new one; false when the event is already on its way there. */
    boolean add(Delivery delivery);

    Optional<Delivery> find(Delivery.Key key);

    /** Keeps {@code after} in place of {@code before}; false when that has moved on. */
    boolean replace(Delivery before, Delivery after);

    /** Some of those that may be attempted, the longest waiting of each part first. */
    List<Delivery.Key> due(Instant now, int limit);

    /** Those to these webhooks, the newest first; very recent changes may be missing. */
    Page<Delivery> log(
            Tenant tenant,
            Collection<String> webhookIds,
            Collection<Delivery.State> states,
            Page.Wanted wanted);
}
