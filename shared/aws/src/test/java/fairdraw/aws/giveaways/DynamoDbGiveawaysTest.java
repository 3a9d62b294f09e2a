package fairdraw.aws.giveaways;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.draws.Giveaways;
import fairdraw.domain.giveaways.GiveawaysContract;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.register.Register;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbGiveawaysTest implements GiveawaysContract {

    private final GiveawayTables tables = new GiveawayTables();

    @AfterEach
    void drop() {
        tables.close();
    }

    @Override
    public Giveaways giveaways() {
        return tables.giveaways;
    }

    @Override
    public Participations participations() {
        return tables.participations;
    }

    @Override
    public Draws draws() {
        return tables.draws;
    }

    @Override
    public Gates gates() {
        return tables.gates;
    }

    @Override
    public Register register() {
        return tables.register;
    }
}
