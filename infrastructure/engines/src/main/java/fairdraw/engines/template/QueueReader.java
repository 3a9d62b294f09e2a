package fairdraw.engines.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reader of a template's queues. */
final class QueueReader {
    // The attributes that matter locally; ElasticMQ has neither retention nor a size limit for each
    // queue.
    private static final List<String> ATTRIBUTES =
            List.of("VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds");

    private QueueReader() {}

    static QueueDefinition read(String id, Section queue) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : ATTRIBUTES) {
            queue.find(name).ifPresent(value -> attributes.put(name, value.text()));
        }
        Optional<Section> redrive = queue.find("RedrivePolicy");
        redrive.ifPresent(policy -> attributes.put("RedrivePolicy", policy.json()));
        return new QueueDefinition(
                id,
                attributes,
                redrive.map(policy -> Names.idIn(policy.text("deadLetterTargetArn"))));
    }
}
