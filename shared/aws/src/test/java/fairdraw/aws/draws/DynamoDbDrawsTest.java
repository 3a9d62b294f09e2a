package fairdraw.aws.draws;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.register.DynamoDbRegister;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.DrawsContract;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.register.Register;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbDrawsTest implements DrawsContract {

    private final SoldTickets sold = new SoldTickets(SharedStore.newTables());

    @AfterEach
    void drop() {
        SharedStore.drop(sold.tables());
    }

    @Override
    public Draws draws() {
        return sold.draws();
    }

    @Override
    public Gates gates() {
        return sold.gates();
    }

    @Override
    public Register register() {
        return new DynamoDbRegister(
                SharedStore.client(),
                TestTransactions.on(SharedStore.client()),
                sold.tables().register());
    }

    @Override
    public void enter(Draw draw) {
        assertThat(sold.sell(draw, 0, 1)).isTrue();
    }
}
