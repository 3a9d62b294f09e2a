package fairdraw.domain.draws;

import java.time.Instant;

/** That, why and by whom a draw is being called off; once set, only cancelling goes on. */
public record Cancelling(String reason, String by, Instant at) {}
