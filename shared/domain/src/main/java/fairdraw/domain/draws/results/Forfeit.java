package fairdraw.domain.draws.results;

import java.time.Instant;

/**
 * That somebody gave up, or was refused, a place in a draw whose list was closed already.
 *
 * @param by whether the person left or the operator denied
 */
public record Forfeit(Mark.State by, String reason, Instant at) {}
