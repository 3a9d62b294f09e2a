package fairdraw.domain.carts;

import java.time.Instant;
import java.util.List;

/**
 * Which tickets a cart was given and which it was not, as it is told: every outcome is in one
 * report.
 *
 * @param version the cart that asked for them: the hash of what was sent, in hex
 * @param userId whose cart it is, as text
 */
public record TicketReport(String version, String userId, List<ItemOutcome> outcomes, Instant at) {

    public TicketReport {
        outcomes = List.copyOf(outcomes);
    }
}
