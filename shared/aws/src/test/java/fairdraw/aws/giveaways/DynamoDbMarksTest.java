package fairdraw.aws.giveaways;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.giveaways.MarksContract;
import fairdraw.domain.giveaways.Participations;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbMarksTest implements MarksContract {

    private final GiveawayTables tables = new GiveawayTables();

    @AfterEach
    void drop() {
        tables.close();
    }

    @Override
    public Marks marks() {
        return tables.marks;
    }

    @Override
    public Participations participations() {
        return tables.participations;
    }

    @Override
    public Draws draws() {
        return tables.draws;
    }
}
