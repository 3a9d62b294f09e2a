package fairdraw.domain.draws.evidence;

import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Slip;
import java.time.Instant;

/**
 * A record that was accepted under its draw's rules, as its receipt tells it.
 *
 * @param name what the record is called in the links of its draw
 */
public record Accepted(Draw draw, String name, Slip slip, Instant at) {}
