package fairdraw.domain.webhooks.deliveries;

final class InMemoryStrandsTest implements StrandsContract {

    private final InMemoryStrands strands = new InMemoryStrands();

    @Override
    public Strands strands() {
        return strands;
    }
}
