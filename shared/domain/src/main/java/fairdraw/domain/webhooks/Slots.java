package fairdraw.domain.webhooks;

import java.time.Instant;
import java.util.Optional;

/**
 * The slots for a webhook's concurrent attempts, few enough that a slow receiver delays no other. A
 * slot that is never released expires.
 */
public interface Slots {

    /** The outcome of a request for a slot. */
    sealed interface Wish {

        /** A slot, held until it is released. */
        record Taken(Webhook webhook, int number, Instant until) implements Wish {}

        /** All slots are taken, perhaps only for moments. */
        record Busy() implements Wish {}

        /** The webhook has not answered lately, so it has only one slot, which is taken. */
        record Slow() implements Wish {}
    }

    /** The result of an attempt. */
    enum Ending {
        ARRIVED,
        /** There was a response, but not a successful one. */
        REFUSED,
        /** There was no response. */
        SILENT,
        /** The attempt was never made. */
        UNTRIED
    }

    /**
     * The recent health of a webhook.
     *
     * @param exhausted the number of deliveries given up since the last success
     * @param failingSince the time of the first failure since then
     */
    record Health(int exhausted, Optional<Instant> failingSince) {}

    /** Takes a slot until {@code until}, if one is free. */
    Wish take(Webhook webhook, Instant now, Instant until);

    /**
     * Releases a slot.
     *
     * @param exhausted whether the delivery is given up
     */
    Health release(Wish.Taken slot, Ending ending, boolean exhausted, Instant now);

    /** Resets the health of a webhook, after an operator has attended to it. */
    void forget(Webhook webhook);
}
