package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.local.json.Json;
import fairdraw.local.services.EngineClient;
import fairdraw.local.services.EngineFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A table's stream in DynamoDB: its shards and their records. */
final class Shards {
    private final EngineClient streams;
    private final String table;

    Shards(EngineClient streams, String table) {
        this.streams = streams;
        this.table = table;
    }

    /** Returns the stream's ARN; empty if the table has none (yet). */
    Optional<String> stream() throws InterruptedException {
        JsonNode found =
                streams.call("ListStreams", Json.object().put("TableName", table)).path("Streams");
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(found.size() - 1).path("StreamArn").asText());
    }

    /**
     * Returns the ids of all shards, oldest first, with the ids of their parents (empty if there is
     * none).
     */
    Map<String, String> list(String stream) throws InterruptedException {
        Map<String, String> shards = new LinkedHashMap<>();
        ObjectNode request = Json.object().put("StreamArn", stream);
        while (true) {
            JsonNode description =
                    streams.call("DescribeStream", request).path("StreamDescription");
            for (JsonNode shard : description.path("Shards")) {
                shards.put(shard.path("ShardId").asText(), shard.path("ParentShardId").asText(""));
            }
            if (!description.has("LastEvaluatedShardId")) {
                return shards;
            }
            request.set("ExclusiveStartShardId", description.get("LastEvaluatedShardId"));
        }
    }

    /**
     * Returns an iterator behind {@code position}. If that is trimmed, the iterator begins with the
     * oldest record; if it is absent, {@code fromStart} decides.
     */
    String iterator(String stream, String shard, Optional<String> position, boolean fromStart)
            throws InterruptedException {
        ObjectNode request = Json.object().put("StreamArn", stream).put("ShardId", shard);
        if (position.isPresent()) {
            try {
                return iterator(
                        request.deepCopy()
                                .put("ShardIteratorType", "AFTER_SEQUENCE_NUMBER")
                                .put("SequenceNumber", position.get()));
            } catch (EngineFailure e) {
                if (!e.type().equals("TrimmedDataAccessException")) {
                    throw e;
                }
            }
        }
        return iterator(
                request.put(
                        "ShardIteratorType",
                        position.isPresent() || fromStart ? "TRIM_HORIZON" : "LATEST"));
    }

    /**
     * Returns up to {@code limit} records and the next iterator, which is absent at the shard's
     * end.
     */
    JsonNode records(String iterator, int limit) throws InterruptedException {
        return streams.call(
                "GetRecords", Json.object().put("ShardIterator", iterator).put("Limit", limit));
    }

    private String iterator(JsonNode request) throws InterruptedException {
        return streams.call("GetShardIterator", request).path("ShardIterator").asText();
    }
}
