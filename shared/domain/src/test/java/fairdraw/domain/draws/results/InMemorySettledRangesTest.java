package fairdraw.domain.draws.results;

final class InMemorySettledRangesTest implements SettledRangesContract {

    private final InMemorySettledRanges ranges = new InMemorySettledRanges();

    @Override
    public SettledRanges ranges() {
        return ranges;
    }
}
