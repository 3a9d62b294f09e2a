package fairdraw.domain.carts;

import java.time.Instant;
import java.util.List;

/**
 * A report of the tickets that a cart got and did not get; every outcome is in one report.
 *
 * @param version the cart that requested them: the hash of what was sent, in hex
 * @param userId the id of the cart's user, as text
 */
public record TicketReport(String version, String userId, List<ItemOutcome> outcomes, Instant at) {

    public TicketReport {
        outcomes = List.copyOf(outcomes);
    }
}
