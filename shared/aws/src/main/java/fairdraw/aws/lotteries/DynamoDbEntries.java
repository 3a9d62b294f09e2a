package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Attributes;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.giveaways.ParticipationItems;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.draws.sealing.Content;
import fairdraw.domain.draws.sealing.Entries;
import fairdraw.domain.draws.sealing.Entry;
import fairdraw.domain.lotteries.tickets.PackedLines;
import fairdraw.domain.lotteries.tickets.Tickets.Player;
import fairdraw.fairness.LeafStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Tickets with the players who hold them, and participations, as the entries of a draw. */
public final class DynamoDbEntries implements Entries {

    private static final List<String> READ =
            Stream.concat(
                            Stream.of(
                                    "sk",
                                    "gate",
                                    "voided",
                                    "tagKey",
                                    "nonce",
                                    "lines",
                                    "email",
                                    "userId",
                                    TicketItems.SALT),
                            ParticipationItems.READ.stream())
                    .distinct()
                    .toList();

    private static final Map<String, String> NAMES =
            READ.stream().collect(Collectors.toMap(name -> '#' + name, Function.identity()));

    /** Of a purchase, one member, which tells that there is one. */
    private static final String PROJECTION = String.join(",", NAMES.keySet()) + ",purchase.nth";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbEntries(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /**
     * Relies on a player's item preceding that player's tickets, whose keys begin with its key. A
     * place is the key of the last item before it.
     */
    @Override
    public Optional<String> each(Draw draw, int partition, String from, Predicate<Entry> entry) {
        String pk = DrawsKeys.players(draw.tenant(), draw.id(), partition);
        String person = from.split("#", 2)[0];
        Optional<Player> player =
                from.isEmpty()
                        ? Optional.empty()
                        : Reads.one(dynamoDb, table, new Key(pk, person))
                                .filter(item -> !ParticipationItems.isOne(item))
                                .map(DynamoDbTickets::player);
        for (Map<String, AttributeValue> item : dynamoDb.queryPaginator(query(pk, from)).items()) {
            boolean more = true;
            String sk = text(item, "sk");
            Optional<DrawsKeys.NamedTicket> ticket = DrawsKeys.ticketOf(sk);
            if (ticket.isPresent()) {
                if (player.isPresent() && person.equals(ticket.get().person())) {
                    more = entry.test(entry(ticket.get(), item, player.get()));
                }
            } else if (ParticipationItems.isOne(item)) {
                for (Entry each : ParticipationItems.entries(item).toList()) {
                    more &= entry.test(each);
                }
            } else {
                person = sk;
                player = Optional.of(DynamoDbTickets.player(item));
            }
            if (!more) {
                return Optional.of(sk);
            }
        }
        return Optional.empty();
    }

    /**
     * Asks for the attributes that leaves are made of and that keys do not tell, since each one
     * that is read takes time.
     */
    private QueryRequest query(String pk, String after) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk > :after")
                .expressionAttributeValues(
                        Map.of(":pk", text(pk), ":after", text(after.isEmpty() ? " " : after)))
                .projectionExpression(PROJECTION)
                .expressionAttributeNames(NAMES)
                .build();
    }

    private static Entry entry(
            DrawsKeys.NamedTicket named, Map<String, AttributeValue> ticket, Player player) {
        return new Entry(
                named.person(),
                named.number(),
                Attributes.whole(ticket, "gate"),
                ticket.containsKey("voided") ? LeafStatus.DENIED : LeafStatus.ACTIVE,
                player.tagKey(),
                TicketItems.buyer(ticket).who(),
                Attributes.hex(ticket, "nonce"),
                Attributes.optionalText(ticket, TicketItems.SALT).orElse(""),
                new Content.TicketLines(
                        PackedLines.unpack(Attributes.bytes(ticket, "lines")),
                        ticket.containsKey("purchase")));
    }
}
