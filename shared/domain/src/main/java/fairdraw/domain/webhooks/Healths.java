package fairdraw.domain.webhooks;

import java.time.Instant;
import java.util.Optional;

/** The table of the webhooks that have failed since something last arrived there. */
public interface Healths {

    /**
     * The recent health of a webhook.
     *
     * @param exhausted the number of deliveries given up since the last success
     * @param failingSince the time of the first failure since then
     */
    record Health(int exhausted, Optional<Instant> failingSince) {

        /** The health of a webhook that has not failed. */
        public static final Health GOOD = new Health(0, Optional.empty());
    }

    Health of(Webhook webhook);

    /**
     * Counts a failed attempt and returns the health with it.
     *
     * @param exhausted whether the delivery is given up
     */
    Health failed(Webhook webhook, boolean exhausted, Instant now);

    /**
     * Resets the health of a webhook, after something has arrived or an operator has attended to
     * it.
     */
    void forget(Webhook webhook);
}
