package fairdraw.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fairdraw.local.json.Json;
import java.io.IOException;

/**
 * The records of queues and streams, which are written to the table unless they contain "poison".
 */
final class WrittenRecords {
    private final AwsEndpoint aws;

    WrittenRecords(AwsEndpoint aws) {
        this.aws = aws;
    }

    /** Writes the records of a batch and returns the answer that names the failed ones. */
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
