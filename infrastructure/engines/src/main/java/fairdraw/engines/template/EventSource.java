package fairdraw.engines.template;

import java.util.List;
import java.util.Optional;

/** What makes a function of the template run. */
public sealed interface EventSource {
    /**
     * A route of the API.
     *
     * @param method the HTTP method, upper case
     * @param path the path, with its parameters in braces
     */
    record Api(String method, String path) implements EventSource {}

    /**
     * Messages of a queue.
     *
     * @param queue the logical id
     * @param batchSize most messages of one invocation
     * @param reportsFailures whether the answer names the messages that failed
     */
    record Queue(String queue, int batchSize, boolean reportsFailures) implements EventSource {}

    /**
     * Records of a table's stream.
     *
     * @param table the logical id
     * @param fromStart whether reading begins with the oldest record
     * @param batchSize most records of one invocation
     * @param patterns records that match none of these are dropped; none means all pass
     * @param retries how often a failed batch is tried again, -1 for ever
     * @param deadLetters the queue told of batches given up, if any
     * @param reportsFailures whether the answer names the first record that failed
     */
    record Stream(
            String table,
            boolean fromStart,
            int batchSize,
            List<String> patterns,
            int retries,
            Optional<String> deadLetters,
            boolean reportsFailures)
            implements EventSource {}

    /**
     * The clock.
     *
     * @param expression {@code rate(...)} or {@code cron(...)}
     * @param input the event, if the template gives one
     */
    record Schedule(String expression, Optional<String> input) implements EventSource {}
}
