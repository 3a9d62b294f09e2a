package fairdraw.aws.giveaways;

import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.erasure.People;
import fairdraw.domain.draws.results.Marks;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.giveaways.erasure.EntrantRemovalContract;
import fairdraw.domain.giveaways.erasure.EraseEntrant;
import org.junit.jupiter.api.AfterEach;

final class DynamoDbEntrantRemovalTest implements EntrantRemovalContract {

    private final GiveawayTables tables = new GiveawayTables();

    @AfterEach
    void drop() {
        tables.close();
    }

    @Override
    public EraseEntrant.Removal removal() {
        return tables.removal;
    }

    @Override
    public People people() {
        return tables.people;
    }

    @Override
    public Participations participations() {
        return tables.participations;
    }

    @Override
    public Marks marks() {
        return tables.marks;
    }

    @Override
    public Draws draws() {
        return tables.draws;
    }
}
