package fairdraw.domain.carts.refused;

final class InMemoryRefusedCartsTest implements RefusedCartsContract {

    private final InMemoryRefusedCarts refused = new InMemoryRefusedCarts();

    @Override
    public RefusedCarts refused() {
        return refused;
    }
}
