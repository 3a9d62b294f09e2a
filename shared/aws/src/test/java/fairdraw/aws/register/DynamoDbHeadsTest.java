package fairdraw.aws.register;

import fairdraw.domain.register.Heads;
import fairdraw.domain.register.HeadsContract;
import fairdraw.domain.register.Pending;
import fairdraw.domain.register.Register;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbHeadsTest implements HeadsContract {

    private final RegisterTable table = new RegisterTable();

    @AfterEach
    void drop() {
        table.close();
    }

    @Override
    public Heads heads() {
        return table.heads();
    }

    @Override
    public Register register() {
        return table.register();
    }

    @Override
    public void put(Pending waiting) {
        table.put(waiting);
    }
}
