package fairdraw.aws.draws;

import fairdraw.aws.dynamodb.SharedStore;
import fairdraw.aws.dynamodb.TestTransactions;
import fairdraw.aws.lotteries.DynamoDbTickets;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.tickets.SampleTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Bought;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.fairness.encoding.Sha256;
import java.util.Optional;

/** Draws in new tables and the tickets that are sold in them. */
record SoldTickets(
        SharedStore.Names tables,
        DynamoDbDraws draws,
        DynamoDbGates gates,
        DynamoDbTickets tickets) {

    SoldTickets(SharedStore.Names tables) {
        this(
                tables,
                new DynamoDbDraws(
                        SharedStore.client(),
                        TestTransactions.on(SharedStore.client()),
                        tables.draws(),
                        tables.lotteries(),
                        tables.register()),
                new DynamoDbGates(
                        SharedStore.client(),
                        TestTransactions.on(SharedStore.client()),
                        tables.draws()),
                new DynamoDbTickets(
                        SharedStore.client(),
                        TestTransactions.on(SharedStore.client()),
                        tables.draws(),
                        tables.carts(),
                        10_000_000));
    }

    /** Sells a ticket of this number to a new person at a gate, unless the gate is shut. */
    boolean sell(Draw draw, int gate, int number) {
        Ticket ticket = SampleTickets.at(gate, SampleTickets.of(draw, "player" + number, number));
        Player player = new Player(Sha256.hex("player " + number));
        return tickets.buy(draw, ticket, player, Optional.empty(), draw.rules().times().openAt())
                instanceof Bought.Accepted;
    }
}
