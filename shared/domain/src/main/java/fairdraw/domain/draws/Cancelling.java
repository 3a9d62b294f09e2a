package fairdraw.domain.draws;

import fairdraw.domain.ids.OperatorId;
import java.time.Instant;

/**
 * A requested cancellation: its reason, author and time. Once a draw has one, cancelling is its
 * only step.
 */
public record Cancelling(String reason, OperatorId by, Instant at) {}
