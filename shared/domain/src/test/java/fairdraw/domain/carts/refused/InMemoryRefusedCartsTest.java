package fairdraw.domain.carts.refused;

final class InMemoryRefusedCartsTest implements RefusedCartsContract {

    private final InMemoryRefusedCarts refused = new InMemoryRefusedCarts(MOST_A_DAY);

    @Override
    public RefusedCarts refused() {
        return refused;
    }
}
