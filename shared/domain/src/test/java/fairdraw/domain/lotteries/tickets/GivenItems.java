package fairdraw.domain.lotteries.tickets;

import fairdraw.domain.ids.CartId;
import fairdraw.domain.lotteries.tickets.memory.InMemoryTickets;
import java.util.HashSet;
import java.util.Set;

/** The items of carts that became tickets, in memory. */
public final class GivenItems implements InMemoryTickets.Items {

    private final Set<Item> taken = new HashSet<>();

    private record Item(CartId cartId, ItemName name) {

        static Item of(Ticket ticket) {
            Purchase purchase = ticket.purchase().orElseThrow();
            return new Item(purchase.cartId(), purchase.item());
        }
    }

    @Override
    public boolean isTaken(Ticket ticket) {
        return taken.contains(Item.of(ticket));
    }

    @Override
    public void issue(Ticket ticket) {
        taken.add(Item.of(ticket));
    }
}
