package fairdraw.fairness.prizes;

import org.jspecify.annotations.Nullable;

/**
 * The prize of a ticket, over all its lines.
 *
 * @param winTier the best tier among its lines; null for none
 * @param winAmountCents the sum over its lines, in cents
 */
public record TicketPrize(@Nullable String winTier, long winAmountCents) {}
