package fairdraw.local.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.EventSource;
import fairdraw.engines.template.Names;
import fairdraw.local.json.Json;
import fairdraw.local.services.EngineClient;
import fairdraw.local.services.InvocationFailed;
import fairdraw.local.services.Invoker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The invocations of a function with batches of a stream's records, until these are handled or
 * given up.
 */
final class StreamBatches {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String function;
    private final EventSource.Stream source;
    private final Invoker invoker;
    private final EngineClient sqs;
    private final Names names;

    StreamBatches(
            String function,
            EventSource.Stream source,
            Invoker invoker,
            EngineClient sqs,
            Names names) {
        this.function = function;
        this.source = source;
        this.invoker = invoker;
        this.sqs = sqs;
        this.names = names;
    }

    /**
     * Returns once every record is handled or given up; passes each last handled sequence number to
     * {@code handled}.
     */
    void handle(List<ObjectNode> records, Consumer<String> handled) throws InterruptedException {
        List<ObjectNode> left = List.copyOf(records);
        Duration pause = FIRST_PAUSE;
        for (int tries = 0; !left.isEmpty(); tries++) {
            int done = invoke(left);
            if (done > 0) {
                handled.accept(sequenceNumber(left.get(done - 1)));
                left = left.subList(done, left.size());
                pause = FIRST_PAUSE;
            }
            if (left.isEmpty()) {
                return;
            }
            if (source.retries() >= 0 && tries >= source.retries()) {
                giveUp(left);
                return;
            }
            sleep(pause);
            pause =
                    pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? pause.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
    }

    /**
     * Invokes the function and returns the number of records, from the first on, that it handled.
     */
    private int invoke(List<ObjectNode> records) throws InterruptedException {
        ObjectNode event = Json.object();
        ArrayNode items = event.putArray("Records");
        for (ObjectNode item : records) {
            items.add(
                    item.put("eventSource", "aws:dynamodb")
                            .put("awsRegion", names.region())
                            .put("eventSourceARN", names.streamArn(source.table())));
        }
        byte[] answer;
        try {
            answer = invoker.invoke(function, Json.bytes(event));
        } catch (InvocationFailed e) {
            return 0;
        }
        Optional<Set<String>> failed =
                source.reportsFailures() ? BatchFailures.in(answer) : Optional.of(Set.of());
        if (failed.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < records.size(); i++) {
            if (failed.get().contains(sequenceNumber(records.get(i)))) {
                return i;
            }
        }
        return failed.get().isEmpty() ? records.size() : 0;
    }

    private void giveUp(List<ObjectNode> records) throws InterruptedException {
        if (source.deadLetters().isPresent()) {
            ObjectNode notice = Json.object();
            notice.putObject("DDBStreamBatchInfo")
                    .put("startSequenceNumber", sequenceNumber(records.getFirst()))
                    .put("endSequenceNumber", sequenceNumber(records.getLast()))
                    .put("batchSize", records.size())
                    .put("streamArn", names.streamArn(source.table()));
            sqs.call(
                    "SendMessage",
                    Json.object()
                            .put("QueueUrl", names.queueUrl(source.deadLetters().get()))
                            .put("MessageBody", notice.toString()));
        }
    }

    private static String sequenceNumber(ObjectNode item) {
        return item.path("dynamodb").path("SequenceNumber").asText();
    }

    private static void sleep(Duration pause) throws InterruptedException {
        new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
