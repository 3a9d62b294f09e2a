package fairdraw.domain.draws;

import java.time.Instant;

/**
 * A requested cancellation: its reason, author and time. Once a draw has one, cancelling is its
 * only step.
 */
public record Cancelling(String reason, String by, Instant at) {}
