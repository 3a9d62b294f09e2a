package fairdraw.domain.webhooks.deliveries;

import fairdraw.domain.webhooks.Delivery;
import java.time.Duration;

/**
 * A webhook's receiver in a run. It begins with one attempt at a time, and is given twice as many
 * after each that it answers well and soon.
 */
final class Receiver {

    /** The most attempts under way at once. */
    static final int WIDEST = 8;

    private static final Duration SOON = Duration.ofSeconds(2);

    private int underWay;
    private int width = 1;
    private boolean slow;

    boolean isFree() {
        return underWay < width;
    }

    boolean isSlow() {
        return slow;
    }

    int underWay() {
        return underWay;
    }

    void begin() {
        underWay++;
    }

    /** Ends what led to no attempt. */
    void end() {
        underWay--;
    }

    /** Ends an attempt that took so long. */
    void end(Delivery after, Duration took) {
        underWay--;
        slow = took.compareTo(SOON) > 0;
        width =
                after.state() == Delivery.State.DELIVERED && !slow
                        ? Math.min(WIDEST, 2 * width)
                        : 1;
    }
}
