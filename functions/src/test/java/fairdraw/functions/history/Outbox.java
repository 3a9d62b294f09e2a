package fairdraw.functions.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import fairdraw.functions.installation.Installation;
import fairdraw.functions.triggers.StreamEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The streams of the tables, read as the mapping of a function reads them. */
final class Outbox implements AutoCloseable {

    private static final List<String> TABLES = List.of("Draws", "Campaigns", "Carts");
    private static final Set<String> TYPES =
            Set.of(
                    "draw",
                    "ticket",
                    "participation",
                    "mark",
                    "entry",
                    "allocation",
                    "cart",
                    "cartReport");

    private final Installation installation;
    private final DynamoDbStreamsClient streams;
    private final Map<String, String> iterators = new HashMap<>();

    Outbox(Installation installation) {
        this.installation = installation;
        this.streams =
                DynamoDbStreamsClient.builder()
                        .endpointOverride(installation.account().endpoint())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(installation.account().credentials())
                        .httpClient(UrlConnectionHttpClient.create())
                        .build();
    }

    /** Returns the records since the last call, each as a batch of its own, oldest first. */
    List<StreamEvent> next() {
        return TABLES.stream().flatMap(table -> records(table).stream()).toList();
    }

    private List<StreamEvent> records(String table) {
        String arn =
                installation
                        .dynamoDb()
                        .describeTable(describe -> describe.tableName(table))
                        .table()
                        .latestStreamArn();
        List<StreamEvent> events = new ArrayList<>();
        for (Shard shard :
                streams.describeStream(describe -> describe.streamArn(arn))
                        .streamDescription()
                        .shards()) {
            String id = shard.shardId();
            Optional<String> at =
                    Optional.of(
                            iterators.computeIfAbsent(
                                    table + id,
                                    _ ->
                                            streams.getShardIterator(get ->
                                                            get.streamArn(arn)
                                                                    .shardId(id)
                                                                    .shardIteratorType(
                                                                            ShardIteratorType
                                                                                    .TRIM_HORIZON))
                                                    .shardIterator()));
            for (boolean more = true; more && at.isPresent(); ) {
                String from = at.get();
                var got = streams.getRecords(get -> get.shardIterator(from));
                got.records().forEach(record -> event(record).ifPresent(events::add));
                more = !got.records().isEmpty();
                at = Optional.ofNullable(got.nextShardIterator());
                at.ifPresent(iterator -> iterators.put(table + id, iterator));
            }
        }
        return events;
    }

    private static Optional<StreamEvent> event(Record record) {
        Map<String, AttributeValue> now = record.dynamodb().newImage();
        if (!now.containsKey("type") || !TYPES.contains(now.get("type").s())) {
            return Optional.empty();
        }
        return Optional.of(
                record.dynamodb().hasOldImage()
                        ? new StreamEvent().modified(record.dynamodb().oldImage(), now)
                        : new StreamEvent().inserted(now));
    }

    /** Whether a function took all of its records. */
    static boolean isTaken(byte[] reply) {
        return new String(reply, UTF_8).equals("{\"batchItemFailures\":[]}");
    }

    @Override
    public void close() {
        streams.close();
    }
}
