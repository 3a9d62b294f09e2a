package fairdraw.fairness.prizes;

/**
 * The prize of a tier in one draw.
 *
 * @param name the tier's name
 * @param winners the number of winning lines
 * @param amountCents the amount of each winning line, in cents; 0 for a pool tier without one
 */
public record TierPrize(String name, long winners, long amountCents) {}
