package fairdraw.engines.template;

import java.util.List;
import java.util.Optional;

/**
 * A rule of the template's event bus.
 *
 * @param id the logical id
 * @param bus the logical id of the bus, or {@code default}
 * @param pattern the event pattern as JSON
 * @param targets queues or functions
 */
public record RuleDefinition(String id, String bus, String pattern, List<Target> targets) {

    /**
     * A target of a rule.
     *
     * @param arn the ARN of a queue or function
     * @param group the message group, or the path in the event at which it is, if the target has
     *     one
     */
    public record Target(String arn, Optional<String> group) {}
}
