package fairdraw.local.services;

import fairdraw.engines.Names;
import fairdraw.local.json.Json;
import java.nio.charset.StandardCharsets;

/** Where rules and schedules deliver: queues and functions, by ARN. */
final class Targets {
    private final EngineClient sqs;
    private final Invoker invoker;
    private final Names names;

    Targets(EngineClient sqs, Invoker invoker, Names names) {
        this.sqs = sqs;
        this.invoker = invoker;
        this.names = names;
    }

    /** Whether anything can be delivered to such an ARN. */
    static boolean accept(String arn) {
        return arn.startsWith("arn:aws:sqs:") || arn.startsWith("arn:aws:lambda:");
    }

    /** Delivers, or throws {@link EngineFailure} or {@link InvocationFailed}. */
    void deliver(String arn, String payload) throws InterruptedException {
        if (arn.startsWith("arn:aws:sqs:")) {
            sqs.call(
                    "SendMessage",
                    Json.object()
                            .put("QueueUrl", names.queueUrl(Names.idIn(arn)))
                            .put("MessageBody", payload));
        } else {
            invoker.invokeLater(Names.idIn(arn), payload.getBytes(StandardCharsets.UTF_8));
        }
    }
}
