package fairdraw.domain.carts;

import fairdraw.domain.lotteries.tickets.Ticket;

final class InMemoryCartsTest implements CartsContract {

    private final InMemoryCarts carts = new InMemoryCarts();

    @Override
    public Carts carts() {
        return carts;
    }

    @Override
    public void issue(Ticket ticket) {
        carts.issue(ticket);
    }
}
