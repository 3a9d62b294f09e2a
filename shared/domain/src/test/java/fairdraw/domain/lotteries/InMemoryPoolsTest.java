package fairdraw.domain.lotteries;

import fairdraw.domain.draws.InMemoryDraws;

final class InMemoryPoolsTest implements PoolsContract {

    private final InMemoryPools pools = new InMemoryPools(new InMemoryDraws());

    @Override
    public Pools pools() {
        return pools;
    }
}
