package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.giveaways.ParticipationItems;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.draws.sealing.Holder;
import fairdraw.domain.lotteries.tickets.SealedTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.fairness.LeafStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Tickets with the players who hold them, and participations, as the entries of a draw. */
public final class DynamoDbEntries implements Entries, SealedTickets {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbEntries(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** Relies on a player's item preceding that player's tickets, whose keys begin with its key. */
    @Override
    public void each(Draw draw, int partition, Consumer<Entry> entry) {
        QueryRequest query =
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(
                                        ":pk",
                                        text(
                                                DrawsKeys.players(
                                                        draw.tenant(), draw.id(), partition))))
                        .build();
        String person = "";
        @Nullable Player player = null;
        for (Map<String, AttributeValue> item : dynamoDb.queryPaginator(query).items()) {
            if (text(item, "type").equals(ParticipationItems.TYPE)) {
                ParticipationItems.entries(item).forEach(entry);
            } else if (text(item, "type").equals(TicketItems.TYPE)) {
                if (player != null && person.equals(text(item, "person"))) {
                    entry.accept(entry(TicketItems.read(item), player));
                }
            } else {
                person = text(item, "sk");
                player = DynamoDbTickets.player(item);
            }
        }
    }

    @Override
    public List<Entry> of(Draw draw, Collection<Holder> holders) {
        Map<String, Player> players = new HashMap<>();
        List<Ticket> tickets = new ArrayList<>();
        List<Key> keys =
                holders.stream()
                        .flatMap(holder ->
                                Stream.of(
                                        DrawsKeys.player(draw, holder.person()),
                                        DrawsKeys.ticket(draw, holder.person(), holder.number())))
                        .toList();
        Reads.all(dynamoDb, table, keys)
                .forEach(item -> {
                    if (text(item, "type").equals(TicketItems.TYPE)) {
                        tickets.add(TicketItems.read(item));
                    } else {
                        players.put(text(item, "sk"), DynamoDbTickets.player(item));
                    }
                });
        return tickets.stream()
                .map(ticket ->
                        entry(
                                ticket,
                                Optional.ofNullable(players.get(ticket.person())).orElseThrow()))
                .toList();
    }

    private static Entry entry(Ticket ticket, Player player) {
        return new Entry(
                ticket.person(),
                ticket.number(),
                ticket.gate(),
                ticket.voided().isPresent() ? LeafStatus.DENIED : LeafStatus.ACTIVE,
                player.tagKey(),
                player.subject(),
                ticket.nonce(),
                new Content.TicketLines(ticket.lines(), ticket.purchase().isPresent()));
    }
}
