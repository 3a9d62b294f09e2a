package fairdraw.domain.access;

final class InMemoryRepeatablesTest implements RepeatablesContract {
    private final InMemoryRepeatables repeatables = new InMemoryRepeatables();

    @Override
    public Repeatables repeatables() {
        return repeatables;
    }
}
