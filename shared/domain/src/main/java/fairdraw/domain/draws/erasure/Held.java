package fairdraw.domain.draws.erasure;

import fairdraw.domain.ids.DrawId;
import java.time.Instant;
import java.util.Optional;

/**
 * A draw that a person cannot be erased from yet.
 *
 * @param until the time from which they can be, as far as it is known
 */
public record Held(DrawId draw, Optional<Instant> until, Why why) {

    /** The reason why a person stays. */
    public enum Why {
        /** The draw takes entries, or will; the person may leave it, or the ticket be made void. */
        OPEN,
        /** The entries are closed and the draw has not ended. */
        RUNNING,
        /** The person has won in it, and the record of that has to be kept for a time. */
        WON
    }
}
