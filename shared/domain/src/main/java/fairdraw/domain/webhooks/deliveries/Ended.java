package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import java.time.Duration;

/** The end of the work on a delivery. */
sealed interface Ended {
    ServedLine line();

    Delivery before();

    record Attempted(ServedLine line, Delivery before, Delivery after, Duration took)
            implements Ended {}

    /** Nothing is sent to a webhook that is not active. */
    record Settled(ServedLine line, Delivery before) implements Ended {}

    record Failed(ServedLine line, Delivery before, RuntimeException why) implements Ended {}
}
