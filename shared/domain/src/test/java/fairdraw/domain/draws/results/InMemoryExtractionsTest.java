package fairdraw.domain.draws.results;

final class InMemoryExtractionsTest implements ExtractionsContract {

    private final InMemoryExtractions extractions = new InMemoryExtractions();

    @Override
    public Extractions extractions() {
        return extractions;
    }
}
