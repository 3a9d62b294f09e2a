package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.giveaways.DynamoDbParticipations;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.Draws;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.EntriesContract;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.giveaways.EnteringContract;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.lotteries.tickets.TicketEntriesContract;
import fairdraw.domain.lotteries.tickets.Tickets;
import fairdraw.fairness.encoding.Sha256;
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
    final class OfParticipations implements EntriesContract {

        @Override
        public Entries entries() {
            return entries;
        }

        @Override
        public Draw open(int number) {
            Draw draw = SampleGiveaways.open(new DrawId("draw_" + number));
            assertThat(draws.create(draw)).isTrue();
            return draw;
        }

        @Override
        public Entry enter(Draw draw, int person) {
            String key = Sha256.hex("person " + person).substring(0, 32);
            participations.enter(
                    draw, EnteringContract.entrant(key), 0, draw.rules().times().openAt());
            return participations
                    .find(draw, key)
                    .map(part -> part.entry(part.records().getFirst()))
                    .orElseThrow();
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
