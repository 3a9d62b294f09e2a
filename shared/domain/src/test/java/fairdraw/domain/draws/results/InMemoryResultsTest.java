package fairdraw.domain.draws.results;

final class InMemoryResultsTest implements ResultsContract {

    private final InMemoryResults results = new InMemoryResults();

    @Override
    public Results results() {
        return results;
    }
}
