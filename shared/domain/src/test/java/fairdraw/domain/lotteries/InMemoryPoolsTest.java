package fairdraw.domain.lotteries;

final class InMemoryPoolsTest implements PoolsContract {

    private final InMemoryPools pools = new InMemoryPools();

    @Override
    public Pools pools() {
        return pools;
    }
}
