package fairdraw.engines.template;

import java.time.Duration;
import java.util.List;

/**
 * A function of the template.
 *
 * @param id the logical id
 * @param handlerClass the class that handles its events
 * @param timeout the longest duration of one invocation
 * @param memoryMegabytes its memory on AWS
 * @param events the sources that invoke it
 */
public record LambdaFunction(
        String id,
        String handlerClass,
        Duration timeout,
        int memoryMegabytes,
        List<EventSource> events) {}
