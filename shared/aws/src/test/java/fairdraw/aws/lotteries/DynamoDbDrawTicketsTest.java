package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.tickets.DrawTickets;
import fairdraw.domain.lotteries.tickets.DrawTicketsContract;
import fairdraw.domain.lotteries.tickets.Tickets;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbDrawTicketsTest implements DrawTicketsContract {

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
                    10_000);
    private final DynamoDbDrawTickets drawTickets =
            new DynamoDbDrawTickets(SharedStore.client(), tables.draws());

    @AfterEach
    void drop() {
        SharedStore.drop(tables);
    }

    @Override
    public DrawTickets drawTickets() {
        return drawTickets;
    }

    @Override
    public Tickets tickets() {
        return tickets;
    }

    @Override
    public void open(Draw draw) {
        assertThat(draws.create(draw)).isTrue();
    }
}
