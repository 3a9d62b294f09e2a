package fairdraw.domain.draws;

import fairdraw.domain.ids.OperatorId;
import java.time.Instant;
import java.util.Optional;

/**
 * A requested cancellation: its reason, author and time. Once a draw has one, cancelling is its
 * only step.
 *
 * @param by empty if the draw's own rules void it
 */
public record Cancelling(String reason, Optional<OperatorId> by, Instant at) {

    /** A cancellation that an operator asks for. */
    public Cancelling(String reason, OperatorId by, Instant at) {
        this(reason, Optional.of(by), at);
    }

    /** Returns the cancellation of a draw that its own rules void. */
    public static Cancelling byRule(String reason, Instant at) {
        return new Cancelling(reason, Optional.empty(), at);
    }
}
