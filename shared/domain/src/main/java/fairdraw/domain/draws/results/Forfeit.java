package fairdraw.domain.draws.results;

import java.time.Instant;

/**
 * A place that was given up or refused in a draw whose list was closed already.
 *
 * @param by LEFT if the person left, DENIED if the operator denied the person
 */
public record Forfeit(Mark.State by, String reason, Instant at) {}
