package fairdraw.domain.campaigns.entries;

import java.time.Instant;

/**
 * A prize that is won at once.
 *
 * @param id a UUID
 * @param type what kind of thing it is, in the organisation's words
 * @param unitValueCents what one is worth, in cents
 * @param initialStock how many there were
 * @param currentStock how many are left, never below zero
 */
public record Prize(
        String id,
        String name,
        String type,
        long unitValueCents,
        long initialStock,
        long currentStock,
        Instant createdAt) {}
