package fairdraw.aws.lotteries;

import static org.assertj.core.api.Assertions.assertThat;

import fairdraw.aws.draws.DynamoDbDraws;
import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.giveaways.DynamoDbParticipations;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.SampleDraws;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.EntriesContract;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.giveaways.EnteringContract;
import fairdraw.domain.giveaways.SampleGiveaways;
import fairdraw.domain.ids.DrawId;
import fairdraw.domain.ids.LotterySlug;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.domain.lotteries.tickets.Tickets.Voiding;
import fairdraw.fairness.LeafStatus;
import fairdraw.fairness.encoding.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class DynamoDbEntriesTest {

    private static final Instant NOW = SampleDraws.OPENS.plusSeconds(60);

    private final SharedStore.Names tables = SharedStore.newTables();
    private final Transactions transactions = TestTransactions.on(SharedStore.client());
    private final DynamoDbDraws draws =
            new DynamoDbDraws(
                    SharedStore.client(), transactions, tables.draws(), tables.lotteries());
    private final DynamoDbTickets tickets =
            new DynamoDbTickets(SharedStore.client(), transactions, tables.draws(), tables.carts());
    private final DynamoDbParticipations participations =
            new DynamoDbParticipations(SharedStore.client(), transactions, tables.draws());
    private final DynamoDbEntries entries =
            new DynamoDbEntries(SharedStore.client(), tables.draws());

    @AfterEach
    void drop() {
        SharedStore.drop(tables);
    }

    private Draw created(Draw draw) {
        assertThat(draws.create(draw)).isTrue();
        return draw;
    }

    @Nested
    final class OfParticipations implements EntriesContract {

        @Override
        public Entries entries() {
            return entries;
        }

        @Override
        public Draw open(int number) {
            return created(SampleGiveaways.open(new DrawId("draw_" + number)));
        }

        @Override
        public Entry enter(Draw draw, int person) {
            String key = Sha256.hex("person " + person).substring(0, 32);
            participations.enter(draw, EnteringContract.entrant(key), 0, NOW);
            return participations.find(draw, key).orElseThrow().entry(1);
        }
    }

    @Nested
    final class OfTickets implements EntriesContract {

        @Override
        public Entries entries() {
            return entries;
        }

        @Override
        public Draw open(int number) {
            return created(
                    SampleDraws.open(
                            SampleDraws.TENANT,
                            new DrawId("01957b1c-0000-8000-9000-%012d".formatted(number)),
                            new LotterySlug("mega")));
        }

        @Override
        public Entry enter(Draw draw, int person) {
            return record(buy(draw, ticket(draw, person)), LeafStatus.ACTIVE);
        }

        private Ticket ticket(Draw draw, int person) {
            int number = draw.id().text().charAt(35) * 100 + person;
            return SampleTickets.of(draw, "player" + person, number);
        }

        private Ticket buy(Draw draw, Ticket ticket) {
            assertThat(
                            tickets.buy(
                                    draw,
                                    ticket,
                                    new Player(
                                            Sha256.hex(ticket.person()), "subj_" + ticket.person()),
                                    Optional.empty(),
                                    NOW))
                    .isInstanceOf(Bought.Accepted.class);
            return ticket;
        }

        private static Entry record(Ticket ticket, LeafStatus status) {
            return new Entry(
                    ticket.person(),
                    ticket.number(),
                    ticket.gate(),
                    status,
                    Sha256.hex(ticket.person()),
                    "subj_" + ticket.person(),
                    ticket.nonce(),
                    new Content.TicketLines(ticket.lines(), ticket.purchase().isPresent()));
        }

        private static Holder holder(Entry entry) {
            return new Holder(entry.person(), entry.number(), List.of(), false);
        }

        @Test
        void aVoidTicketIsDenied() {
            Draw draw = open(1);
            Ticket ticket = buy(draw, ticket(draw, 1));
            assertThat(tickets.makeVoid(draw, ticket, "refund", NOW)).isEqualTo(Voiding.DONE);

            Entry denied = record(ticket, LeafStatus.DENIED);
            assertThat(entries.of(draw, List.of(holder(denied)))).containsExactly(denied);
        }

        @Test
        void theRecordsOfManyHoldersAreThoseThatExist() {
            Draw draw = open(1);
            Entry first = enter(draw, 1);
            enter(draw, 2);
            Entry third = enter(draw, 3);

            assertThat(
                            entries.of(
                                    draw,
                                    List.of(
                                            holder(first),
                                            holder(third),
                                            new Holder(first.person(), 9, List.of(), false),
                                            new Holder("0".repeat(32), 1, List.of(), false))))
                    .containsExactlyInAnyOrder(first, third);
            assertThat(entries.of(draw, List.of())).isEmpty();
        }
    }
}
