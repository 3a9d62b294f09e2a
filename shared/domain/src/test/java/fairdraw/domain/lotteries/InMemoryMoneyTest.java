package fairdraw.domain.lotteries;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.InMemoryDraws;
import fairdraw.domain.draws.InMemoryMoney;
import fairdraw.domain.draws.Money;
import fairdraw.domain.register.Register;

final class InMemoryMoneyTest implements MoneyContract, LedgerEntriesContract {

    private final InMemoryDraws draws = new InMemoryDraws();
    private final InMemoryMoney money = new InMemoryMoney(draws);
    private final InMemoryPools pools = new InMemoryPools(money);

    @Override
    public Money money() {
        return money;
    }

    @Override
    public Pools pools() {
        return pools;
    }

    @Override
    public Draws draws() {
        return draws;
    }

    @Override
    public Register register() {
        return draws.register;
    }
}
