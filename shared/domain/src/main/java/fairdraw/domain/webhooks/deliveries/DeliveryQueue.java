package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import java.time.Duration;
import java.util.List;

/** The queue that brings deliveries back after a delay. */
public interface DeliveryQueue {

    /** The longest delay; the sweep finds deliveries that wait longer. */
    Duration LONGEST = Duration.ofMinutes(15);

    /**
     * Brings a delivery back after a delay.
     *
     * @param after at most {@link #LONGEST}
     * @param passes the number of times that it came back without an attempt
     */
    void later(Delivery.Key key, Duration after, int passes);

    /** Brings all of these deliveries back at once. */
    void now(List<Delivery.Key> keys);
}
