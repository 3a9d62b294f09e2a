package fairdraw.domain.webhooks;

import java.time.Duration;
import java.util.List;

/** Brings deliveries back after a while. */
public interface DeliveryQueue {

    /** The longest while; what waits longer is found by the sweep. */
    Duration LONGEST = Duration.ofMinutes(15);

    /**
     * Brings it back.
     *
     * @param after at most {@link #LONGEST}
     * @param passes how often it came without being attempted
     */
    void later(Delivery.Key key, Duration after, int passes);

    /** Brings all of them back at once. */
    void now(List<Delivery.Key> keys);
}
