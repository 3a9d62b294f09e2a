package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.Names;
import fairdraw.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The targets of rules and schedules: queues and functions, by ARN. */
final class Targets {
    private final EngineClient sqs;
    private final Invoker invoker;
    private final Names names;

    Targets(EngineClient sqs, Invoker invoker, Names names) {
        this.sqs = sqs;
        this.invoker = invoker;
        this.names = names;
    }

    /** Whether the ARN is one of a queue or a function. */
    static boolean accept(String arn) {
        return arn.startsWith("arn:aws:sqs:") || arn.startsWith("arn:aws:lambda:");
    }

    /** Delivers a payload, or throws {@link EngineFailure} or {@link InvocationFailed}. */
    void deliver(String arn, String payload) throws InterruptedException {
        deliver(arn, List.of(payload));
    }

    /** Delivers up to ten payloads, or throws {@link EngineFailure} or {@link InvocationFailed}. */
    void deliver(String arn, List<String> payloads) throws InterruptedException {
        if (arn.startsWith("arn:aws:sqs:")) {
            ObjectNode batch = Json.object().put("QueueUrl", names.queueUrl(Names.idIn(arn)));
            ArrayNode entries = batch.putArray("Entries");
            for (String payload : payloads) {
                entries.addObject()
                        .put("Id", Integer.toString(entries.size()))
                        .put("MessageBody", payload);
            }
            JsonNode failed = sqs.call("SendMessageBatch", batch).path("Failed");
            if (!failed.isEmpty()) {
                throw new EngineFailure("BatchFailed", failed.toString());
            }
        } else {
            for (String payload : payloads) {
                invoker.invokeLater(Names.idIn(arn), payload.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
