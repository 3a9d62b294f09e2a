package fairdraw.domain.lotteries;

import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;

final class InMemoryPoolsTest implements PoolsContract {

    private final InMemoryPools pools = new InMemoryPools(new InMemoryMoney(new InMemoryDraws()));

    @Override
    public Pools pools() {
        return pools;
    }
}
