package fairdraw.aws.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * An item of each kind as the tests of the adapters have it stored, kept in a file for later
 * releases to read, if the property {@code stored.release} names the release. Of several it is the
 * one with the most attributes; what is recorded stays until there is a fuller one.
 */
final class RecordedItems implements ExecutionInterceptor {

    static final Path FOLDER = Path.of("src", "test", "resources", "stored");

    private static final @Nullable String RELEASE = System.getProperty("stored.release");

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (RELEASE != null) {
            Stream.concat(written(context.request()), read(context))
                    .forEach(item -> keep(FOLDER.resolve(RELEASE), item));
        }
    }

    private static void keep(Path folder, Map<String, AttributeValue> item) {
        StoredKind.of(item)
                .filter(kind -> isReadable(kind, item))
                .map(kind -> folder.resolve(kind.file(item)))
                .ifPresent(file -> write(file, item));
    }

    /** Whether the item is one of an adapter; some tests put broken ones. */
    private static boolean isReadable(StoredKind kind, Map<String, AttributeValue> item) {
        try {
            kind.read(item);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static synchronized void write(Path file, Map<String, AttributeValue> item) {
        try {
            if (Files.exists(file)
                    && ItemJson.names(item).size()
                            <= ItemJson.names(ItemJson.item(Files.readString(file))).size()) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, ItemJson.text(item));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Map<String, AttributeValue>> written(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> Stream.of(put.item());
            case TransactWriteItemsRequest all ->
                    all.transactItems().stream()
                            .map(TransactWriteItem::put)
                            .filter(Objects::nonNull)
                            .map(Put::item);
            case BatchWriteItemRequest all ->
                    all.requestItems().values().stream()
                            .flatMap(writes -> writes.stream())
                            .map(WriteRequest::putRequest)
                            .filter(Objects::nonNull)
                            .map(put -> put.item());
            default -> Stream.of();
        };
    }

    /** Returns the whole item that was read, as updates have made it. */
    private static Stream<Map<String, AttributeValue>> read(Context.AfterExecution context) {
        return context.request() instanceof GetItemRequest get
                        && get.projectionExpression() == null
                        && context.response() instanceof GetItemResponse found
                ? Stream.of(found.item())
                : Stream.of();
    }
}
