package fairdraw.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fairdraw.local.json.Json;
import java.io.IOException;

/** What queues and streams handed over, written down in the table but for what holds "poison". */
final class WrittenRecords {
    private final AwsEndpoint aws;

    WrittenRecords(AwsEndpoint aws) {
        this.aws = aws;
    }

    /** Answers which records of the batch failed. */
    byte[] writeDown(JsonNode event) throws IOException, InterruptedException {
        var answer = Json.object();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (JsonNode item : event.path("Records")) {
            boolean queue = item.path("eventSource").asText().equals("aws:sqs");
            if (item.toString().contains("poison")) {
                failures.addObject()
                        .put(
                                "itemIdentifier",
                                queue
                                        ? item.path("messageId").asText()
                                        : item.path("dynamodb").path("SequenceNumber").asText());
            } else {
                String id =
                        queue
                                ? "queue:" + item.path("body").asText()
                                : "stream:" + item.at("/dynamodb/Keys/pk/S").asText();
                aws.write(id.substring(0, Math.min(300, id.length())), item.toString());
            }
        }
        return Json.bytes(answer);
    }
}
