package fairdraw.local.sources;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Lambda's poller of a queue: it deletes handled messages, while failed ones come again. */
final class QueueSource implements Loop.Step {
    private static final int MOST_MESSAGES = 10;

    private final String function;
    private final EventSource.Queue source;
    private final FairQueue queue;
    private final EngineClient sqs;
    private final Invoker invoker;
    private final Names names;

    QueueSource(
            String function,
            EventSource.Queue source,
            FairQueue queue,
            EngineClient sqs,
            Invoker invoker,
            Names names) {
        this.function = function;
        this.source = source;
        this.queue = queue;
        this.sqs = sqs;
        this.invoker = invoker;
        this.names = names;
    }

    @Override
    public Duration run() throws InterruptedException {
        List<JsonNode> messages = queue.take(Math.min(MOST_MESSAGES, source.batchSize()));
        if (!messages.isEmpty()) {
            handle(messages);
        }
        return Duration.ZERO;
    }

    private void handle(List<JsonNode> messages) throws InterruptedException {
        byte[] answer;
        try {
            answer = invoker.invoke(function, event(messages));
        } catch (InvocationFailed e) {
            // The messages become visible again after the queue's time-out, as on AWS.
            return;
        }
        Optional<Set<String>> failed =
                source.reportsFailures() ? BatchFailures.in(answer) : Optional.of(Set.of());
        if (failed.isPresent()) {
            delete(messages, failed.get());
        }
    }

    private void delete(List<JsonNode> messages, Set<String> failed) throws InterruptedException {
        ArrayNode entries = Json.array();
        for (JsonNode message : messages) {
            if (!failed.contains(message.path("MessageId").asText())) {
                entries.addObject()
                        .put("Id", Integer.toString(entries.size()))
                        .put("ReceiptHandle", message.path("ReceiptHandle").asText());
            }
        }
        if (!entries.isEmpty()) {
            ObjectNode batch = Json.object().put("QueueUrl", names.queueUrl(source.queue()));
            batch.set("Entries", entries);
            sqs.call("DeleteMessageBatch", batch);
        }
    }

    private byte[] event(List<JsonNode> messages) {
        ObjectNode event = Json.object();
        ArrayNode records = event.putArray("Records");
        for (JsonNode message : messages) {
            ObjectNode item =
                    records.addObject()
                            .put("messageId", message.path("MessageId").asText())
                            .put("receiptHandle", message.path("ReceiptHandle").asText())
                            .put("body", message.path("Body").asText());
            item.set("attributes", message.path("Attributes"));
            attributes(item.putObject("messageAttributes"), message.path("MessageAttributes"));
            item.put("md5OfBody", message.path("MD5OfBody").asText())
                    .put("eventSource", "aws:sqs")
                    .put("eventSourceARN", names.queueArn(source.queue()))
                    .put("awsRegion", names.region());
        }
        return Json.bytes(event);
    }

    private static void attributes(ObjectNode to, JsonNode attributes) {
        attributes
                .properties()
                .forEach(attribute -> {
                    JsonNode value = attribute.getValue();
                    ObjectNode item = to.putObject(attribute.getKey());
                    if (value.has("StringValue")) {
                        item.set("stringValue", value.get("StringValue"));
                    }
                    if (value.has("BinaryValue")) {
                        item.set("binaryValue", value.get("BinaryValue"));
                    }
                    item.putArray("stringListValues");
                    item.putArray("binaryListValues");
                    item.set("dataType", value.path("DataType"));
                });
    }
}
