package fairdraw.functions.history;

import fairdraw.aws.dynamodb.Attributes;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A rule that is forgotten on purpose, so that a history shows whether anybody would notice. */
enum Mutant {
    /** Nothing is forgotten. */
    NONE("", "none", ""),
    /** The places of a draw with a capacity are not counted. */
    CAPACITY("a place too many is given", "#GATE#", ".*spare.*"),
    /** A gate that is shut admits a ticket, which is in no list and so has no receipt. */
    CLOSING("GetTicketReceipt 500|after the close", "#GATE#", "(?!.*spare).*isOpen.*"),
    /** A number that is held is given to another entry. */
    NUMBERS("a number is held twice", "#NUMBERS#", ".*"),
    /** A key that came before is taken for a new one. */
    IDEMPOTENCY(" and ", "#IDEM#", ".*"),
    /** A record of the stream is lost before it is published. */
    OUTBOX("has the ids \\[\\]", "none", "");

    private final String trace;
    private final String partition;
    private final String condition;

    /** Forgets the conditions of this form on items of these partitions. */
    Mutant(String trace, String partition, String condition) {
        this.trace = trace;
        this.partition = partition;
        this.condition = condition;
    }

    /** Returns a pattern of a part of what a history says about it. */
    String trace() {
        return trace;
    }

    /** Returns the transaction without the conditions that this mutant forgets. */
    TransactWriteItemsRequest of(TransactWriteItemsRequest request) {
        return request.toBuilder()
                .transactItems(request.transactItems().stream().map(this::of).toList())
                .build();
    }

    private TransactWriteItem of(TransactWriteItem part) {
        if (part.put() != null
                && isForgotten(part.put().item(), part.put().conditionExpression())) {
            return part.toBuilder()
                    .put(
                            part.put().toBuilder()
                                    .conditionExpression(always(part.put().conditionExpression()))
                                    .build())
                    .build();
        }
        if (part.update() != null
                && isForgotten(part.update().key(), part.update().conditionExpression())) {
            return part.toBuilder()
                    .update(
                            part.update().toBuilder()
                                    .conditionExpression(
                                            always(part.update().conditionExpression()))
                                    .build())
                    .build();
        }
        return part;
    }

    private boolean isForgotten(
            Map<String, AttributeValue> item, @Nullable String conditionExpression) {
        return conditionExpression != null
                && Attributes.text(item, "pk").contains(partition)
                && conditionExpression.matches(condition);
    }

    /** Returns a condition that holds and uses every value of the given one. */
    private static String always(String condition) {
        return '(' + condition + ") OR attribute_exists(pk) OR attribute_not_exists(pk)";
    }
}
