package fairdraw.aws.lotteries;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.giveaways.DynamoDbParticipations;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.giveaways.ParticipationEntriesContract;
import fairdraw.domain.giveaways.Participations;
import fairdraw.domain.lotteries.tickets.TicketEntriesContract;
import fairdraw.domain.lotteries.tickets.Tickets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

final class DynamoDbEntriesTest {

    private final SharedStore.Names tables = SharedStore.newTables();
    private final Transactions transactions = TestTransactions.on(SharedStore.client());
    private final DynamoDbDraws draws =
            new DynamoDbDraws(
                    SharedStore.client(),
                    transactions,
                    tables.draws(),
                    tables.lotteries(),
                    tables.register());
    private final DynamoDbTickets tickets =
            new DynamoDbTickets(
                    SharedStore.client(), transactions, tables.draws(), tables.carts(), 10_000_000);
    private final DynamoDbParticipations participations =
            new DynamoDbParticipations(
                    SharedStore.client(),
                    transactions,
                    tables.draws(),
                    tables.register(),
                    10_000_000);
    private final DynamoDbEntries entries =
            new DynamoDbEntries(SharedStore.client(), tables.draws());

    @AfterEach
    void drop() {
        SharedStore.drop(tables);
    }

    @Nested
    final class OfParticipations implements ParticipationEntriesContract {

        @Override
        public Entries entries() {
            return entries;
        }

        @Override
        public Participations participations() {
            return participations;
        }

        @Override
        public Draws draws() {
            return draws;
        }
    }

    @Nested
    final class OfTickets implements TicketEntriesContract {

        @Override
        public Entries entries() {
            return entries;
        }

        @Override
        public Tickets tickets() {
            return tickets;
        }

        @Override
        public Draws draws() {
            return draws;
        }
    }
}
