package fairdraw.engines.template;

import java.util.List;
import java.util.Optional;

/** A source of events that invokes a function of the template. */
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
     * @param batchSize the largest number of messages of one invocation
     * @param reportsFailures whether the answer names the messages that failed
     * @param concurrency the largest number of invocations at once
     */
    record Queue(String queue, int batchSize, boolean reportsFailures, int concurrency)
            implements EventSource {}

    /**
     * Records of a table's stream.
     *
     * @param table the logical id
     * @param fromStart whether reading begins with the oldest record
     * @param batchSize the largest number of records of one invocation
     * @param patterns the filter, which drops records that match none of them; an empty list drops
     *     none
     * @param retries the number of retries of a failed batch, -1 for any number
     * @param deadLetters the queue that hears of batches given up, if any
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
     * A schedule.
     *
     * @param expression {@code rate(...)} or {@code cron(...)}
     * @param input the event, if the template gives one
     */
    record Schedule(String expression, Optional<String> input) implements EventSource {}
}
