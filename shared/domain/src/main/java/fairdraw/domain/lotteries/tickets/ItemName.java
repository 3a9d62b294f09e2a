package fairdraw.domain.lotteries.tickets;

/**
 * An item of a cart by what stays when the cart is sent again in another order: its id, and where
 * several have that, which of them it is.
 *
 * @param id as text
 * @param nth counted from 0 among the items of this id
 */
public record ItemName(String id, int nth) {}
