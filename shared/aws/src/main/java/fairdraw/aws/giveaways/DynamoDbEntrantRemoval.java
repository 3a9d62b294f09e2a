package fairdraw.aws.giveaways;

import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.draws.DrawsKeys;
import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.aws.dynamodb.Transactions;
import fairdraw.aws.dynamodb.Transactions.Written;
import fairdraw.aws.dynamodb.Writes;
import fairdraw.domain.NotNow;
import fairdraw.domain.draws.Draw;
import fairdraw.domain.giveaways.erasure.EraseEntrant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The removal of entrants from the table Draws. */
public final class DynamoDbEntrantRemoval implements EraseEntrant.Removal {

    private static final String ERASED = "erased";

    private final DynamoDbClient dynamoDb;
    private final Transactions transactions;
    private final String table;

    public DynamoDbEntrantRemoval(
            DynamoDbClient dynamoDb, Transactions transactions, String table) {
        this.dynamoDb = dynamoDb;
        this.transactions = transactions;
        this.table = table;
    }

    @Override
    public void devices(Draw draw, String person) {
        Reads.one(dynamoDb, table, DrawsKeys.player(draw, person)).stream()
                .flatMap(ParticipationItems::devices)
                .forEach(device -> device(DrawsKeys.device(draw, device), person));
    }

    private void device(Key key, String person) {
        try {
            transactions.single(() ->
                    dynamoDb.updateItem(update ->
                            update.tableName(table)
                                    .key(key.attributes())
                                    .updateExpression("DELETE persons :persons")
                                    .conditionExpression("contains(persons, :person)")
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":person", text(person),
                                                    ":persons",
                                                            AttributeValue.fromSs(
                                                                    List.of(person))))));
        } catch (ConditionalCheckFailedException uncounted) {
            // Taken out before, or bound to by an operator and never counted.
        }
    }

    /**
     * Leaves an item of the key, which is a keyed hash, so that no attribute is forgotten; its type
     * has no event.
     */
    @Override
    public void entrant(Draw draw, String person) {
        Written written =
                transactions.insist(
                        List.of(
                                Writes.putIf(
                                        table,
                                        DrawsKeys.player(draw, person).item(ERASED, Map.of()),
                                        "attribute_exists(consumerId)",
                                        Map.of()),
                                Writes.delete(table, DrawsKeys.mark(draw, person))));
        if (written instanceof Written.Contended) {
            throw new NotNow("the removal of an entrant is contended for too long");
        }
    }
}
