package fairdraw.aws.lotteries;

import static fairdraw.domain.lotteries.LifeOfADraw.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Money;
import fairdraw.domain.lotteries.LedgerEntriesContract;
import fairdraw.domain.lotteries.MoneyContract;
import fairdraw.domain.lotteries.Pools;
import fairdraw.domain.register.Register;
import fairdraw.testing.ShortPause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DynamoDbMoneyTest implements MoneyContract, LedgerEntriesContract {

    private final SharedStore.Names tables = SharedStore.newTables();
    private final Transactions transactions = TestTransactions.on(SharedStore.client());
    private final DynamoDbDraws draws =
            new DynamoDbDraws(
                    SharedStore.client(),
                    transactions,
                    tables.draws(),
                    tables.lotteries(),
                    tables.register());
    private final DynamoDbMoney money =
            new DynamoDbMoney(
                    SharedStore.client(),
                    transactions,
                    new DynamoDbMoney.Names(tables.draws(), tables.lotteries(), tables.register()));
    private final DynamoDbPools pools =
            new DynamoDbPools(
                    SharedStore.client(),
                    transactions,
                    new ShortPause(),
                    tables.lotteries(),
                    tables.register());

    @AfterEach
    void drop() {
        SharedStore.drop(tables);
    }

    @Test
    void movementsThatRaceAreNumberedInTheirOrderWithoutAGap() throws Exception {
        Draw closed = closed(registered());
        Draw next = closed.to(closed.progress(), null, LATER);
        List<Callable<Object>> moves = new ArrayList<>();
        moves.add(() -> money.settle(next, 5).orElseThrow());
        for (int payment = 0; payment < 6; payment++) {
            String id = "fund-" + payment;
            moves.add(Executors.callable(() -> funded(id, 10, LATER)));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> move : threads.invokeAll(moves)) {
                move.get();
            }
        }

        assertThat(movements()).hasSize(8);
        long balance = 0;
        for (int number = 1; number <= 8; number++) {
            List<String> moved = List.of(movements().get(number - 1).split(" "));
            balance += Long.parseLong(moved.get(2));
            assertThat(moved.getFirst()).isEqualTo(Integer.toString(number));
            assertThat(moved.getLast()).isEqualTo(Long.toString(balance));
        }
        assertThat(balance).isEqualTo(65);
    }

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
        return new DynamoDbRegister(SharedStore.client(), transactions, tables.register());
    }
}
