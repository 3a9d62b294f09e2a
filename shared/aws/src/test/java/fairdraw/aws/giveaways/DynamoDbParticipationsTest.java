package fairdraw.aws.giveaways;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.Gates;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.ParticipationsContract;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbParticipationsTest implements ParticipationsContract {

    private final GiveawayTables tables = new GiveawayTables();

    @AfterEach
    void drop() {
        tables.close();
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
}
