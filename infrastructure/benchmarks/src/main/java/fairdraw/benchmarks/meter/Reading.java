package fairdraw.benchmarks.meter;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** The read units of an answered request. */
final class Reading {
    private Reading() {}

    /**
     * Returns the read units of {@code request}.
     *
     * @throws IllegalArgumentException for a request whose answer does not show everything that was
     *     read
     */
    static double units(SdkRequest request, SdkResponse response) {
        return switch (request) {
            case GetItemRequest get -> {
                requireWhole(get.projectionExpression() == null, request);
                yield Units.read(
                        ItemSize.of(((GetItemResponse) response).item()),
                        isTrue(get.consistentRead()));
            }
            case BatchGetItemRequest batch ->
                    batch.requestItems().entrySet().stream()
                            .mapToDouble(table ->
                                    units(
                                            table.getKey(),
                                            table.getValue(),
                                            (BatchGetItemResponse) response))
                            .sum();
            case QueryRequest query -> {
                requireWhole(
                        query.filterExpression() == null
                                && query.projectionExpression() == null
                                && query.select() == null,
                        request);
                yield Units.read(
                        ((QueryResponse) response).items().stream().mapToLong(ItemSize::of).sum(),
                        isTrue(query.consistentRead()));
            }
            // Transactional reads are consistent and billed twice, each item rounded up by itself.
            case TransactGetItemsRequest _ ->
                    ((TransactGetItemsResponse) response)
                            .responses().stream()
                                    .mapToDouble(
                                            part -> 2 * Units.read(ItemSize.of(part.item()), true))
                                    .sum();
            default -> throw new IllegalArgumentException("not metered: " + request);
        };
    }

    /** Each item is rounded up by itself, and a missing item costs as much as a small one. */
    private static double units(
            String table, KeysAndAttributes wanted, BatchGetItemResponse response) {
        requireWhole(wanted.projectionExpression() == null, wanted);
        boolean consistent = isTrue(wanted.consistentRead());
        List<Map<String, AttributeValue>> found =
                response.responses().getOrDefault(table, List.of());
        KeysAndAttributes left = response.unprocessedKeys().get(table);
        int missing = wanted.keys().size() - found.size() - (left == null ? 0 : left.keys().size());
        return missing * Units.read(0, consistent)
                + found.stream()
                        .mapToDouble(item -> Units.read(ItemSize.of(item), consistent))
                        .sum();
    }

    private static void requireWhole(boolean whole, Object request) {
        if (!whole) {
            throw new IllegalArgumentException(
                    "the answer does not show all that was read: " + request);
        }
    }

    private static boolean isTrue(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
