package fairdraw.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * The targets of one request: tables, a queue or a service as a whole. Reads and writes have names
 * of their own, since a table may refuse the ones and take the others.
 *
 * @param parts the name that each part of the request calls
 * @param reads whether the request changes nothing
 */
record Called(List<String> parts, boolean reads) {

    private static final Pattern READS =
            Pattern.compile("(Get|Query|BatchGet|TransactGet|Receive).*");
    private static final Pattern THROTTLED =
            Pattern.compile("Throttl.*|.*Throughput.*|.*LimitExceeded");

    static Called by(SdkRequest request, String service, String operation) {
        boolean reads = READS.matcher(operation).matches();
        String suffix = reads ? " (reads)" : " (writes)";
        return new Called(targets(request, service).map(target -> target + suffix).toList(), reads);
    }

    private static Stream<String> targets(SdkRequest request, String service) {
        return switch (request) {
            case TransactWriteItemsRequest transaction ->
                    transaction.transactItems().stream().map(Called::table);
            case TransactGetItemsRequest transaction ->
                    transaction.transactItems().stream().map(part -> part.get().tableName());
            case BatchGetItemRequest batch -> batch.requestItems().keySet().stream();
            case BatchWriteItemRequest batch -> batch.requestItems().keySet().stream();
            default ->
                    Stream.of(
                            text(request, "TableName")
                                    .or(() -> text(request, "QueueUrl"))
                                    .orElse(service));
        };
    }

    private static String table(TransactWriteItem part) {
        if (part.put() != null) {
            return part.put().tableName();
        }
        if (part.update() != null) {
            return part.update().tableName();
        }
        return part.delete() != null
                ? part.delete().tableName()
                : part.conditionCheck().tableName();
    }

    private static Optional<String> text(SdkRequest request, String field) {
        return request.getValueForField(field, String.class);
    }

    /**
     * Returns the names that must all be well: each that is called, and all of them together, which
     * is to blame for what fails without a word about the part that failed.
     */
    List<String> names() {
        return Stream.concat(parts.stream().distinct().sorted(), Stream.of(together()))
                .distinct()
                .toList();
    }

    /** Returns the name of all that is called together; that of the only one if there is one. */
    String together() {
        return String.join(" + ", parts.stream().distinct().sorted().toList());
    }

    /** Returns the names that a cancelled transaction says were throttled. */
    List<String> throttled(List<CancellationReason> reasons) {
        return IntStream.range(0, Math.min(parts.size(), reasons.size()))
                .filter(i -> isThrottled(reasons.get(i)))
                .mapToObj(parts::get)
                .distinct()
                .toList();
    }

    private static boolean isThrottled(CancellationReason reason) {
        return reason.code() != null && THROTTLED.matcher(reason.code()).matches();
    }
}
