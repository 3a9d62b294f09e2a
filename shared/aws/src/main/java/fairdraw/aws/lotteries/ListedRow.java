package fairdraw.aws.lotteries;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.lotteries.tickets.DirectoryRow;
import fairdraw.domain.lotteries.tickets.Ticket;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The row of a ticket in its batch of the directory. */
final class ListedRow {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Ticket ticket;
    private final Key batch;
    private final int index;

    ListedRow(DynamoDbClient dynamoDb, String table, Ticket ticket, DirectoryMarks.Place place) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.ticket = ticket;
        this.batch =
                LotteriesKeys.directoryBatch(ticket.tenant(), ticket.lotterySlug(), place.start());
        this.index = Math.toIntExact(place.position() - place.start());
    }

    /**
     * Writes the ticket as it is, on condition that the row is as it was read, so that a buyer who
     * was erased meanwhile is not brought back; returns false if it has changed.
     */
    boolean isRewritten() {
        DirectoryRow read =
                Reads.one(dynamoDb, table, batch)
                        .map(DirectoryBatch::read)
                        .map(found -> found.rows().get(index))
                        .orElseThrow();
        return read.buyer().isEmpty()
                || isReplaced(
                        DirectoryRow.of(ticket),
                        at() + " = :was",
                        Map.of(":was", DirectoryBatch.row(read)));
    }

    /** Writes the ticket without its buyer, whatever the row is. */
    boolean isErased() {
        if (!isReplaced(
                DirectoryRow.of(ticket).erased(), "attribute_exists(" + at() + ')', Map.of())) {
            throw new IllegalStateException("no row of ticket " + ticket.ref());
        }
        return true;
    }

    private String at() {
        return "#rows[" + index + ']';
    }

    private boolean isReplaced(
            DirectoryRow row, String condition, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":row", DirectoryBatch.row(row));
        try {
            dynamoDb.updateItem(update ->
                    update.tableName(table)
                            .key(batch.attributes())
                            .updateExpression("SET " + at() + " = :row")
                            .conditionExpression(condition)
                            .expressionAttributeNames(Map.of("#rows", "rows"))
                            .expressionAttributeValues(all));
            return true;
        } catch (ConditionalCheckFailedException changed) {
            return false;
        }
    }
}
