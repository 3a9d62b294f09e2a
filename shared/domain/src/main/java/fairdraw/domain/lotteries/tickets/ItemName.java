package fairdraw.domain.lotteries.tickets;

/**
 * The name of a cart's item, which stays the same if the cart is sent again in another order: its
 * id and, among items with the same id, its position.
 *
 * @param id as text
 * @param nth counted from 0 among the items with this id
 */
public record ItemName(String id, int nth) {}
