package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A queue that records the deliveries to bring back. */
final class RecordedQueue implements DeliveryQueue {

    private final List<Later> later = new ArrayList<>();

    /** A delivery to bring back. */
    record Later(Delivery.Key key, Duration after, int passes) {}

    /** Returns the recorded deliveries and forgets them. */
    List<Later> taken() {
        List<Later> taken = List.copyOf(later);
        later.clear();
        return taken;
    }

    @Override
    public void later(Delivery.Key key, Duration after, int passes) {
        later.add(new Later(key, after, passes));
    }

    @Override
    public void now(List<Delivery.Key> keys) {
        keys.forEach(key -> later(key, Duration.ZERO, 0));
    }
}
