package fairdraw.domain.webhooks;

import java.time.Instant;
import java.util.Optional;

/**
 * The few attempts that a webhook may have under way at once, so that a slow one delays nobody. A
 * slot that nobody gives back ends by itself.
 */
public interface Slots {

    /** What became of the wish for a slot. */
    sealed interface Wish {

        /** A slot, held until it is given back. */
        record Taken(Webhook webhook, int number, Instant until) implements Wish {}

        /** All are taken, for moments perhaps. */
        record Busy() implements Wish {}

        /** The webhook has not answered lately: it has one slot only, and that is taken. */
        record Slow() implements Wish {}
    }

    /** How an attempt ended. */
    enum Ending {
        ARRIVED,
        /** It was answered, but not well. */
        REFUSED,
        /** It was not answered. */
        SILENT,
        /** It was never made. */
        UNTRIED
    }

    /**
     * How a webhook has done lately.
     *
     * @param exhausted deliveries given up since the last that arrived
     * @param failingSince the first failure since then
     */
    record Health(int exhausted, Optional<Instant> failingSince) {}

    /** Takes a slot until then, if one is free. */
    Wish take(Webhook webhook, Instant now, Instant until);

    /**
     * Gives a slot back.
     *
     * @param exhausted whether the delivery is given up
     */
    Health release(Wish.Taken slot, Ending ending, boolean exhausted, Instant now);

    /** Forgets how a webhook has done: somebody has looked after it. */
    void forget(Webhook webhook);
}
