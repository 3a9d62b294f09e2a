package fairdraw.domain.witness;

final class InMemoryWitnessedHeadsTest implements WitnessedHeadsContract {

    private final InMemoryWitnessedHeads heads = new InMemoryWitnessedHeads();

    @Override
    public WitnessedHeads heads() {
        return heads;
    }
}
