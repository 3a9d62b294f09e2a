package fairdraw.engines.template;

import java.time.Duration;
import java.util.List;

/**
 * A function of the template.
 *
 * @param id the logical id
 * @param handlerClass the class that handles its events
 * @param timeout the longest that one invocation may take
 * @param memoryMegabytes what it is given on AWS
 * @param events what makes it run
 */
public record LambdaFunction(
        String id,
        String handlerClass,
        Duration timeout,
        int memoryMegabytes,
        List<EventSource> events) {}
