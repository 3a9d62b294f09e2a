package fairdraw.engines.template;

import java.util.List;

/**
 * A rule of the template's event bus.
 *
 * @param id the logical id
 * @param bus the logical id of the bus, or {@code default}
 * @param pattern the event pattern as JSON
 * @param targets ARNs of queues or functions
 */
public record RuleDefinition(String id, String bus, String pattern, List<String> targets) {}
