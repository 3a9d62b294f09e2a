package fairdraw.domain.draws;

import java.time.Instant;

/**
 * When a draw takes entries (from {@code openAt} until just before {@code closeAt}) and is drawn.
 */
public record DrawTimes(Instant openAt, Instant closeAt, Instant drawAt) {

    /**
     * @throws IllegalArgumentException unless {@code openAt < closeAt <= drawAt}
     */
    public DrawTimes {
        if (!openAt.isBefore(closeAt) || drawAt.isBefore(closeAt)) {
            throw new IllegalArgumentException("times out of order");
        }
    }

    /** Whether entries are taken at {@code now}. */
    public boolean openAt(Instant now) {
        return !now.isBefore(openAt) && now.isBefore(closeAt);
    }
}
