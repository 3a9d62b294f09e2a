package fairdraw.aws.witness;

import static fairdraw.aws.dynamodb.Attributes.bytes;
import static fairdraw.aws.dynamodb.Attributes.number;
import static fairdraw.aws.dynamodb.Attributes.text;

import fairdraw.aws.dynamodb.Key;
import fairdraw.aws.dynamodb.Reads;
import fairdraw.domain.witness.WitnessedHead;
import fairdraw.domain.witness.WitnessedHeads;
import fairdraw.fairness.register.Note;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** The newest head of each log, an item each, in the table of a witness. */
public final class DynamoDbWitnessedHeads implements WitnessedHeads {

    private static final String FIRST = "attribute_not_exists(pk)";
    private static final String UNCHANGED = "#size = :size AND #root = :root AND #at = :at";

    private final DynamoDbClient dynamoDb;
    private final String table;

    public DynamoDbWitnessedHeads(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    @Override
    public Optional<WitnessedHead> of(String origin) {
        return Reads.one(dynamoDb, table, key(origin))
                .map(item -> new WitnessedHead(number(item, "at"), Note.parse(text(item, "note"))));
    }

    @Override
    public boolean replace(Optional<WitnessedHead> before, WitnessedHead next) {
        PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(item(next));
        try {
            dynamoDb.putItem(
                    before.map(last -> ifUnchanged(put, last))
                            .orElseGet(() -> put.conditionExpression(FIRST))
                            .build());
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }

    private static PutItemRequest.Builder ifUnchanged(
            PutItemRequest.Builder put, WitnessedHead last) {
        return put.conditionExpression(UNCHANGED)
                .expressionAttributeNames(Map.of("#size", "size", "#root", "root", "#at", "at"))
                .expressionAttributeValues(
                        Map.of(
                                ":size", number(last.head().size()),
                                ":root", bytes(last.head().root()),
                                ":at", number(last.at())));
    }

    private static Map<String, AttributeValue> item(WitnessedHead head) {
        return key(head.head().origin())
                .item(
                        "witnessedHead",
                        Map.of(
                                "size", number(head.head().size()),
                                "root", bytes(head.head().root()),
                                "at", number(head.at()),
                                "note", text(head.note().text())));
    }

    private static Key key(String origin) {
        return new Key("LOG#" + origin, "HEAD");
    }
}
