package fairdraw.engines.template;

import java.util.Map;
import java.util.Optional;

/**
 * A queue of the template.
 *
 * @param id the logical id, which is its name
 * @param attributes its attributes as SQS's CreateQueue takes them
 * @param deadLetters the queue for messages that were received too often, if any
 */
public record QueueDefinition(
        String id, Map<String, String> attributes, Optional<String> deadLetters) {}
