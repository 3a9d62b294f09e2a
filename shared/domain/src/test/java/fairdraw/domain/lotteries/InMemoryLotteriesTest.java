package fairdraw.domain.lotteries;

import fairdraw.domain.Tenant;

final class InMemoryLotteriesTest implements LotteriesContract {

    private final InMemoryLotteries lotteries = new InMemoryLotteries();

    @Override
    public Lotteries lotteries() {
        return lotteries;
    }

    @Override
    public Tenant tenant() {
        return SampleLottery.TENANT;
    }
}
