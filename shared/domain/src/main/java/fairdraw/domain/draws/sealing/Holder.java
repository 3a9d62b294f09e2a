package fairdraw.domain.draws.sealing;

import fairdraw.fairness.prizes.NumberLine;
import java.util.List;

/**
 * The holder of a sealed leaf and the lines that can win with it; no lines if the leaf is not
 * ACTIVE. Stored beside the public leaves, never published.
 *
 * @param isPurchase whether it is a ticket bought with a cart; false if the leaf is not ACTIVE
 */
public record Holder(String person, long number, List<NumberLine> lines, boolean isPurchase) {}
