package fairdraw.aws.lotteries;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.tickets.DrawTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The tickets in the partitions of a draw's people, in the table Draws. */
public final class DynamoDbDrawTickets implements DrawTickets {

    /** The mark between person and number in the sort key of a ticket, absent of a player's. */
    private static final String OF_PERSON = "#";

    /** Behind every digit of a number. */
    private static final String LAST = "~";

    /** The most tickets of a person in a draw. */
    private static final int PAGE = 1_000;

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbDrawTickets(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** Reads the players between the tickets too, of whom each has one ticket or more. */
    @Override
    public List<Ticket> some(Draw draw, int partition, String after, int limit) {
        return between(
                        DrawsKeys.players(draw.tenant(), draw.id(), partition),
                        after.isEmpty() ? " " : behind(after.replace("-", OF_PERSON)),
                        LAST,
                        2 * limit)
                .filter(item -> text(item, "type").equals(TicketItems.TYPE))
                .limit(limit)
                .map(TicketItems::read)
                .toList();
    }

    private static String behind(String sk) {
        return sk + ' ';
    }

    @Override
    public List<Ticket> of(Draw draw, String person) {
        return between(
                        DrawsKeys.player(draw, person).pk(),
                        person + OF_PERSON,
                        person + OF_PERSON + LAST,
                        PAGE)
                .map(TicketItems::read)
                .toList();
    }

    private Stream<Map<String, AttributeValue>> between(
            String pk, String from, String until, int page) {
        return dynamoDb
                .queryPaginator(query ->
                        query.tableName(table)
                                .consistentRead(true)
                                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":pk", text(pk),
                                                ":from", text(from),
                                                ":until", text(until)))
                                .limit(page))
                .items()
                .stream();
    }
}
