package fairdraw.domain.webhooks;

final class InMemorySlotsTest implements SlotsContract {

    private final InMemorySlots slots = new InMemorySlots(3);

    @Override
    public Slots slots() {
        return slots;
    }
}
