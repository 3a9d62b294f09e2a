package fairdraw.domain.giveaways;

import fairdraw.domain.ids.ConsumerId;
import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.Optional;

/**
 * The state of a consumer in a giveaway, as the consumer and their shop see it.
 *
 * @param enteredAt empty for a consumer who was denied without having entered
 * @param admissionToken the token that the winner presents to the shop
 * @param denyReason the reason, if the status is DENIED
 * @param completedAt the time at which the place was claimed
 */
public record EntrantState(
        DrawId drawId,
        ConsumerId consumerId,
        Status status,
        Optional<Instant> enteredAt,
        Optional<Instant> wonAt,
        Optional<String> admissionToken,
        Optional<String> denyReason,
        Optional<Instant> completedAt) {

    /** The published words. */
    public enum Status {
        ENTERED,
        WON,
        COMPLETED,
        LOST,
        /** Denied, or left, which is shown as denied for {@link #DRAW_CLOSED}. */
        DENIED
    }

    /** The reason shown to a person who left, or whose draw was cancelled. */
    public static final String DRAW_CLOSED = "DRAW_CLOSED";

    /** The reason shown to a person who may not enter once more. */
    public static final String ORDER_LIMIT_EXCEEDED = "ORDER_LIMIT_EXCEEDED";

    static EntrantState entered(DrawId drawId, ConsumerId consumerId, Optional<Instant> enteredAt) {
        return of(drawId, consumerId, Status.ENTERED, enteredAt, Optional.empty());
    }

    static EntrantState lost(DrawId drawId, ConsumerId consumerId, Optional<Instant> enteredAt) {
        return of(drawId, consumerId, Status.LOST, enteredAt, Optional.empty());
    }

    static EntrantState denied(
            DrawId drawId, ConsumerId consumerId, Optional<Instant> enteredAt, String reason) {
        return of(drawId, consumerId, Status.DENIED, enteredAt, Optional.of(reason));
    }

    private static EntrantState of(
            DrawId drawId,
            ConsumerId consumerId,
            Status status,
            Optional<Instant> enteredAt,
            Optional<String> denyReason) {
        return new EntrantState(
                drawId,
                consumerId,
                status,
                enteredAt,
                Optional.empty(),
                Optional.empty(),
                denyReason,
                Optional.empty());
    }
}
