package fairdraw.testing;

import fairdraw.domain.Tenant;
import fairdraw.domain.lotteries.Lotteries;

final class InMemoryLotteriesTest implements LotteriesContract {

    private final InMemoryLotteries lotteries = new InMemoryLotteries();

    @Override
    public Lotteries lotteries() {
        return lotteries;
    }

    @Override
    public Tenant tenant() {
        return Examples.TENANT;
    }
}
