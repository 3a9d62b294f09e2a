package fairdraw.domain.webhooks.deliveries;

final class InMemoryDeliveriesTest implements DeliveriesContract {

    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }
}
