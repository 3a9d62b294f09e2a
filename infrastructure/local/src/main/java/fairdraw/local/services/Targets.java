package fairdraw.local.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fairdraw.engines.template.Names;
import fairdraw.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The targets of rules and schedules, by ARN: queues, functions, and of the operations only that
 * which sends a message.
 */
final class Targets {
    private static final String SEND_MESSAGE = ":scheduler:::aws-sdk:sqs:sendMessage";

    private final EngineClient sqs;
    private final Invoker invoker;
    private final Names names;

    Targets(EngineClient sqs, Invoker invoker, Names names) {
        this.sqs = sqs;
        this.invoker = invoker;
        this.names = names;
    }

    /**
     * The message that a target gets.
     *
     * @param group the message group in a queue, if it has one
     */
    record Payload(String text, Optional<String> group) {}

    /** Whether the ARN is one of a target. */
    static boolean accept(String arn) {
        return arn.endsWith(SEND_MESSAGE)
                || arn.startsWith("arn:aws:sqs:")
                || arn.startsWith("arn:aws:lambda:");
    }

    /** Delivers a payload, or throws {@link EngineFailure} or {@link InvocationFailed}. */
    void deliver(String arn, String payload) throws InterruptedException {
        if (arn.endsWith(SEND_MESSAGE)) {
            sqs.call("SendMessage", Json.parse(payload));
        } else {
            deliver(arn, List.of(new Payload(payload, Optional.empty())));
        }
    }

    /** Delivers up to ten payloads, or throws {@link EngineFailure} or {@link InvocationFailed}. */
    void deliver(String arn, List<Payload> payloads) throws InterruptedException {
        if (arn.startsWith("arn:aws:sqs:")) {
            ObjectNode batch = Json.object().put("QueueUrl", names.queueUrl(Names.idIn(arn)));
            ArrayNode entries = batch.putArray("Entries");
            for (Payload payload : payloads) {
                ObjectNode entry =
                        entries.addObject()
                                .put("Id", Integer.toString(entries.size()))
                                .put("MessageBody", payload.text());
                payload.group().ifPresent(group -> entry.put("MessageGroupId", group));
            }
            JsonNode failed = sqs.call("SendMessageBatch", batch).path("Failed");
            if (!failed.isEmpty()) {
                throw new EngineFailure("BatchFailed", failed.toString());
            }
        } else {
            for (Payload payload : payloads) {
                invoker.invokeLater(
                        Names.idIn(arn), payload.text().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
