package fairdraw.benchmarks;

import fairdraw.fairness.encoding.Hex;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * The bare transaction of an entry: the request that the service sent for one ticket, repeated for
 * other players, gates and references. All names in it keep their lengths.
 */
final class RawTransactions implements Callable<TransactWriteItemsResponse> {
    /** The number of a draw's gates, and of its partitions of players. */
    private static final int PLACES = 16;

    private final DynamoDbClient dynamoDb;
    private final TransactWriteItemsRequest sent;
    private final String person;
    private final String ref;
    private final RandomGenerator random;

    RawTransactions(DynamoDbClient dynamoDb, TransactWriteItemsRequest sent, long seed) {
        this.dynamoDb = dynamoDb;
        this.sent = sent;
        this.random = new SplittableRandom(seed);
        Map<String, AttributeValue> ticket = sent.transactItems().get(1).put().item();
        this.person = ticket.getOrDefault("person", AttributeValue.fromS("")).s();
        this.ref = ticket.getOrDefault("ref", AttributeValue.fromS("")).s();
    }

    @Override
    public TransactWriteItemsResponse call() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String otherPerson = Hex.encode(bytes);
        String otherRef =
                ref.substring(0, ref.length() - 8)
                        + String.format(Locale.ROOT, "%08X", random.nextInt());
        String place = "#" + random.nextInt(PLACES);
        UnaryOperator<String> renaming =
                text ->
                        isSpread(text)
                                ? text.substring(0, text.lastIndexOf('#')) + place
                                : text.replace(person, otherPerson).replace(ref, otherRef);
        List<TransactWriteItem> parts =
                sent.transactItems().stream().map(part -> renamed(part, renaming)).toList();
        return dynamoDb.transactWriteItems(
                write -> write.transactItems(parts).clientRequestToken(otherPerson));
    }

    /** Whether a text is the key of one of a draw's gates or partitions of players. */
    private static boolean isSpread(String text) {
        return text.contains("#GATE#") || text.contains("#PLAYERS#");
    }

    private static TransactWriteItem renamed(
            TransactWriteItem part, UnaryOperator<String> renaming) {
        if (part.put() != null) {
            return part.toBuilder()
                    .put(part.put().toBuilder().item(renamed(part.put().item(), renaming)).build())
                    .build();
        }
        return part.toBuilder()
                .update(
                        part.update().toBuilder()
                                .key(renamed(part.update().key(), renaming))
                                .build())
                .build();
    }

    private static Map<String, AttributeValue> renamed(
            Map<String, AttributeValue> item, UnaryOperator<String> renaming) {
        return item.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                attribute ->
                                        attribute.getValue().s() == null
                                                ? attribute.getValue()
                                                : AttributeValue.fromS(
                                                        renaming.apply(attribute.getValue().s()))));
    }
}
