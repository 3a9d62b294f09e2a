package fairdraw.domain.draws.results;

final class InMemoryPrizesTest implements PrizesContract {

    private final InMemoryPrizes prizes = new InMemoryPrizes();

    @Override
    public Prizes prizes() {
        return prizes;
    }
}
