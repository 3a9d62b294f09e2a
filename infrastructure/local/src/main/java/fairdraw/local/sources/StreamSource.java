package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.EventSource;
import fairdraw.local.services.EngineFailure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lambda's reader of a table's stream: shard by shard, parents before children, in order. A failed
 * batch is retried from its first failed record on, before any later record.
 */
final class StreamSource implements Loop.Step {
    /**
     * The largest number of records of a read, whatever the batch size, because a read costs the
     * store much more than a record.
     */
    private static final int PAGE = 1_000;

    private static final Duration IDLE = Duration.ofMillis(150);

    /** The pause once nothing was found for so many reads; a read of nothing is what rest costs. */
    private static final Duration AT_REST = Duration.ofMillis(600);

    private static final int READS_UNTIL_REST = 100;

    /** The reads after a wake before it rests again. */
    private static final int READS_OF_A_WAKE = 3;

    /** A new shard comes when one ends, which is looked for at once. */
    private static final Duration LOOK_FOR_SHARDS = Duration.ofMinutes(1);

    private final String reader;
    private final EventSource.Stream source;
    private final Shards shards;
    private final StreamFilter filter;
    private final Positions positions;
    private final StreamBatches batches;
    private final InstantSource clock;
    private final Map<String, String> iterators = new HashMap<>();
    private Optional<String> stream = Optional.empty();
    private Map<String, String> known = Map.of();
    private long lookedAt;
    private boolean hasEnded;
    private int emptyReads;
    private volatile boolean woken;

    StreamSource(
            String function,
            EventSource.Stream source,
            Shards shards,
            Positions positions,
            StreamBatches batches,
            InstantSource clock) {
        this.reader = function + "/" + source.table();
        this.source = source;
        this.shards = shards;
        this.filter = new StreamFilter(source.patterns());
        this.positions = positions;
        this.batches = batches;
        this.clock = clock;
    }

    /** Has it look again soon, since something may have been written. */
    void wake() {
        woken = true;
    }

    @Override
    public Duration run() throws InterruptedException {
        if (woken) {
            woken = false;
            emptyReads = Math.min(emptyReads, READS_UNTIL_REST - READS_OF_A_WAKE);
        }
        if (mustLook()) {
            look();
        }
        boolean found = false;
        for (Map.Entry<String, String> shard : known.entrySet()) {
            if (isOpen(shard.getKey()) && !isOpen(shard.getValue())) {
                found |= read(shard.getKey());
            }
        }
        emptyReads = found ? 0 : Math.min(emptyReads + 1, READS_UNTIL_REST);
        if (found) {
            return Duration.ZERO;
        }
        return emptyReads < READS_UNTIL_REST ? IDLE : AT_REST;
    }

    /** Whether there may be a shard that is not known. */
    private boolean mustLook() {
        return hasEnded
                || known.keySet().stream().noneMatch(this::isOpen)
                || System.nanoTime() - lookedAt > LOOK_FOR_SHARDS.toNanos();
    }

    private void look() throws InterruptedException {
        stream = shards.stream();
        if (stream.isPresent()) {
            known = shards.list(stream.get());
            positions.retain(reader, known.keySet());
        }
        lookedAt = System.nanoTime();
        hasEnded = false;
    }

    /** Whether the shard exists and was not read to its end. */
    private boolean isOpen(String shard) {
        return known.containsKey(shard)
                && !positions.of(reader, shard).equals(Optional.of(Positions.END));
    }

    /** Reads on in a shard; returns whether there was a record. */
    private boolean read(String shard) throws InterruptedException {
        JsonNode page;
        try {
            String iterator = iterators.get(shard);
            if (iterator == null) {
                iterator =
                        shards.iterator(
                                stream.orElseThrow(),
                                shard,
                                positions.of(reader, shard),
                                source.fromStart());
            }
            page = shards.records(iterator, PAGE);
        } catch (EngineFailure e) {
            // Expired or trimmed: the next step takes a new iterator from the kept position.
            iterators.remove(shard);
            throw e;
        }
        JsonNode records = page.path("Records");
        if (!records.isEmpty()) {
            iterators.remove(shard);
            handle(shard, records);
        }
        JsonNode next = page.path("NextShardIterator");
        if (next.isTextual()) {
            iterators.put(shard, next.asText());
        } else {
            iterators.remove(shard);
            positions.keep(reader, shard, Positions.END);
            hasEnded = true;
        }
        return !records.isEmpty();
    }

    /**
     * Sets the records' time, in seconds with milliseconds, to the time at which they were first
     * seen here. DynamoDB Local writes the start of its minute, which is before the change.
     */
    private static void stamp(JsonNode records, Instant seen) {
        BigDecimal seconds = BigDecimal.valueOf(seen.toEpochMilli(), 3);
        for (JsonNode item : records) {
            if (item.path("dynamodb") instanceof ObjectNode change) {
                change.put("ApproximateCreationDateTime", seconds);
            }
        }
    }

    private void handle(String shard, JsonNode records) throws InterruptedException {
        stamp(records, clock.instant());
        List<ObjectNode> batch = new ArrayList<>();
        for (JsonNode item : records) {
            if (filter.passes(item)) {
                batch.add((ObjectNode) item);
            }
            if (batch.size() == source.batchSize()) {
                batches.handle(batch, handled -> positions.keep(reader, shard, handled));
                batch.clear();
            }
        }
        batches.handle(batch, handled -> positions.keep(reader, shard, handled));
        JsonNode last = records.get(records.size() - 1);
        positions.keep(reader, shard, last.path("dynamodb").path("SequenceNumber").asText());
    }
}
