package fairdraw.benchmarks.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * A bulk write of items into a table before a measurement, as fast as DynamoDB Local takes them.
 */
public final class BulkWrite implements AutoCloseable {
    private static final int BATCH = 25;
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 64;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<?>> writing = new ArrayList<>();
    private final List<WriteRequest> batch = new ArrayList<>();

    public BulkWrite(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    public void put(Map<String, AttributeValue> item) {
        batch.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
        if (batch.size() == BATCH) {
            send();
        }
    }

    /** Waits until everything is written. */
    @Override
    public void close() {
        send();
        join();
        writers.close();
    }

    private void send() {
        if (batch.isEmpty()) {
            return;
        }
        List<WriteRequest> items = List.copyOf(batch);
        batch.clear();
        writing.add(writers.submit(() -> write(items)));
        if (writing.size() >= MOST_WAITING) {
            join();
        }
    }

    private void write(List<WriteRequest> items) {
        boolean isDone =
                dynamoDb.batchWriteItem(write -> write.requestItems(Map.of(table, items)))
                        .unprocessedItems()
                        .isEmpty();
        if (!isDone) {
            throw new IllegalStateException("DynamoDB Local left items over");
        }
    }

    private void join() {
        try {
            for (Future<?> write : writing) {
                write.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        writing.clear();
    }
}
