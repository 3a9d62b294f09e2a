package fairdraw.domain.draws.sealing;

import fairdraw.fairness.prizes.NumberLine;
import java.util.List;

/**
 * Whose a sealed leaf is, and which lines can win with it: none if the leaf is not ACTIVE. Kept
 * beside the public leaves, never shown.
 *
 * @param isPurchase whether it is a ticket that was bought with a cart; never if the leaf is not
 *     ACTIVE
 */
public record Holder(String person, long number, List<NumberLine> lines, boolean isPurchase) {}
