package fairdraw.fairness.prizes;

/**
 * What a tier pays in one draw.
 *
 * @param name the tier's name
 * @param winners how many lines won it
 * @param amountCents what each of them gets, in cents; 0 for a pool tier that nobody won
 */
public record TierPrize(String name, long winners, long amountCents) {}
