package fairdraw.domain.campaigns.entries;

import fairdraw.domain.ids.PrizeId;
import java.time.Instant;

/**
 * A prize that is won instantly.
 *
 * @param type the kind of prize, in the organisation's words
 * @param unitValueCents the value of one prize in cents
 * @param initialStock the initial number of prizes
 * @param currentStock the number of prizes left, never below zero
 */
public record Prize(
        PrizeId id,
        String name,
        String type,
        long unitValueCents,
        long initialStock,
        long currentStock,
        Instant createdAt) {}
