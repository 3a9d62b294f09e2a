package fairdraw.aws.lotteries;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.lotteries.erasure.EraseTickets;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The removal of tickets and players from the table Draws. */
public final class DynamoDbRemoval implements EraseTickets.Removal {

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbRemoval(DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public void ticket(Draw draw, Ticket ticket) {
        Written written =
                transactions.insist(
                        List.of(
                                Writes.delete(
                                        table,
                                        DrawsKeys.ticket(draw, ticket.person(), ticket.number())),
                                Writes.delete(
                                        table, DrawsKeys.ref(ticket.tenant(), ticket.ref()))));
        if (!(written instanceof Written.Done)) {
            throw new NotNow("the removal of a ticket is contended for too long");
        }
    }

    @Override
    public void player(Draw draw, String person) {
        try {
            transactions.single(() ->
                    dynamoDb.updateItem(update ->
                            update.tableName(table)
                                    .key(DrawsKeys.player(draw, person).attributes())
                                    .updateExpression("REMOVE #tagKey")
                                    .conditionExpression("attribute_exists(#tagKey)")
                                    .expressionAttributeNames(
                                            Map.of("#tagKey", DynamoDbTickets.TAG_KEY))));
        } catch (ConditionalCheckFailedException erased) {
            // Erased before, or never there.
        }
    }
}
