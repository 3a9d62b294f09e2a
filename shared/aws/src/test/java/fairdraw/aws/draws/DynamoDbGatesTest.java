package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.GatesContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbGatesTest implements GatesContract {

    private final SoldTickets sold = new SoldTickets(SharedStore.newTables());

    @AfterEach
    void drop() {
        SharedStore.drop(sold.tables());
    }

    @Override
    public Gates gates() {
        return sold.gates();
    }

    @Override
    public Draws draws() {
        return sold.draws();
    }

    @Override
    public boolean admit(Draw draw, int gate, int number) {
        return sold.sell(draw, gate, number);
    }
}
