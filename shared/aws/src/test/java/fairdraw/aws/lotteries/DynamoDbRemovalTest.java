package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.draws.DynamoDbPeople;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.tickets.RemovalContract;
import fairdraw.domain.lotteries.tickets.Tickets;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbRemovalTest implements RemovalContract {

    private final SharedStore.Names tables = SharedStore.newTables();
    private final DynamoDbDraws draws =
            new DynamoDbDraws(
                    SharedStore.client(),
                    TestTransactions.on(SharedStore.client()),
                    tables.draws(),
                    tables.lotteries(),
                    tables.register());
    private final DynamoDbTickets tickets =
            new DynamoDbTickets(
                    SharedStore.client(),
                    TestTransactions.on(SharedStore.client()),
                    tables.draws(),
                    tables.carts(),
                    1_000);

    @AfterEach
    void drop() {
        SharedStore.drop(tables);
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public EraseTickets.Removal removal() {
        return new DynamoDbRemoval(
                SharedStore.client(), TestTransactions.on(SharedStore.client()), tables.draws());
    }

    @Override
    public People people() {
        return new DynamoDbPeople(SharedStore.client(), tables.draws());
    }

    @Override
    public void open(Draw draw) {
        assertThat(draws.create(draw)).isTrue();
    }
}
